"""Where sources differ: on days, lengths, numbers, doers, words, and on whether it happened at all."""
