"""What people change, as what they say in seeds/."""
