"""What templates may see: one frozen view a page, made of a few shared parts."""
