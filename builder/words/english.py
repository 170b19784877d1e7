"""The small words and the months of English that several modules ask for: closed classes, which no table adds to."""

import re

INDEFINITE = frozenset({"a", "an"})
ARTICLES = INDEFINITE | {"the"}
OWNERS = frozenset({"his", "her", "its", "their"})
POINTERS = OWNERS | {"the", "this", "that"}
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

_YEAR = re.compile(r"(?:19|20)\d\d(?![\w-])")
_NAMED = re.compile(r"\s[A-Z]")
_ONE_OF_MANY = re.compile(rf"(?:^|(?:\b(?:{'|'.join(sorted(DETERMINERS))}|our)|[’']s)\s)$", re.IGNORECASE)
_OF_THING = re.compile(
    rf"\b(?:on|under|over|for|by|with|from|of|to) (?:{'|'.join(sorted(DETERMINERS))}) $", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:planned|scheduled|set|slated|due|expected|timed|called|announced|proposed|promised|postponed) for $"
)
"""What is to come in the year behind it."""


def is_edition(text: str, start: int) -> bool:
    """True for the year of "the 2018 Nobel Prize", "the plan for 2018", "on a 2012 warrant": which one, not when."""
    year = _YEAR.match(text, start)
    if year is None:
        return False
    before = text[max(start - 16, 0) : start]
    if _OF_THING.search(before) and text[year.end() : year.end() + 1] == " ":
        return True
    named = _NAMED.match(text, year.end()) is not None
    return (before.endswith(" for ") and not _AHEAD.search(before)) or (
        named and _ONE_OF_MANY.search(before) is not None
    )
