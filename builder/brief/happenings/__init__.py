"""Happenings: the tellings of one, gathered across articles, who plays which part in it, and how it is called."""
