"""What people read in the five captures, by hand."""
