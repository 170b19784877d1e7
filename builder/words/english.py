"""The small words and the months of English that several modules ask for: closed classes, which no table adds to."""

INDEFINITE = frozenset({"a", "an"})
ARTICLES = INDEFINITE | {"the"}
POINTERS = frozenset({"the", "this", "that", "his", "her", "its", "their"})
"""Words before something that is known already."""
DETERMINERS = INDEFINITE | POINTERS
"""Words before any noun."""
POSSESSIVE = ("’s", "'s")
"""Endings of the one who owns what follows."""
HAVING = frozenset({"have", "has", "had"})
HE_OR_SHE = frozenset({"he", "she"})
IT_OR_THEY = frozenset({"it", "they"})
WHO_OR_WHICH = frozenset({"who", "which"})
RELATIVE = WHO_OR_WHICH | {"that"}
"""Words that open a clause on what stands before them."""
MAYBE = frozenset({"may", "might", "can", "could", "would", "should", "must"})
"""Auxiliaries of what need not be so."""
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
