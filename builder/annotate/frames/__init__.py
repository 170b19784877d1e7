"""Happenings as one sentence tells them: an event word, who takes part, when, where and how many."""
