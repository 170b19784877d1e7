"""Who said what: verbatim words, verbs of saying, and the names of those who speak."""
