"""Plans and promises: what is due, what reports it done, what says that it is off."""
