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
PERSONAL = HE_OR_SHE | IT_OR_THEY
"""Pronouns that act."""
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
_MORE_YEARS = re.compile(r"(?:(?:,| and| or) (?:19|20)\d\d)+(?![\w-])")
_YEARS_BEFORE = re.compile(r"(?:(?:19|20)\d\d(?:,| and| or) )+$")
"""Of "the 2018 and 2022 Cups" what stands behind the one year and before the other."""
_NAMED = re.compile(r"\s[A-Z]")
_ONE_OF_MANY = re.compile(rf"(?:^|(?:\b(?:{'|'.join(sorted(DETERMINERS))}|our)|[’']s)\s)$", re.IGNORECASE)
_OF_THING = re.compile(
    rf"\b(?:on|under|over|for|by|with|from|of|to|into|about) (?:{'|'.join(sorted(DETERMINERS))}) $", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:planned|scheduled|set|slated|due|expected|timed|called|announced|proposed|promised|postponed) for $"
)
"""What is to come in the year behind it."""


def is_which(text: str, start: int) -> bool:
    """True for the year right before a thing ("the 2018 season"): which one, and when only where a thing happens."""
    year = _YEAR.match(text, start)
    before = text[max(start - 32, 0) : start]
    return year is not None and text[year.end() : year.end() + 1] == " " and _ONE_OF_MANY.search(before) is not None


def is_edition(text: str, start: int) -> bool:
    """True for the year of "the 2018 Nobel Prize", "the plan for 2018", "on a 2012 warrant": which one, not when."""
    year = _YEAR.match(text, start)
    if year is None:
        return False
    stands = text[max(start - 32, 0) : start]
    before = _YEARS_BEFORE.sub("", stands)
    if before.endswith(" for "):
        return not _AHEAD.search(before)
    more = _MORE_YEARS.match(text, year.end())
    end = more.end() if more else year.end()
    several = more is not None or before != stands
    thing = text[end : end + 1] == " " and (several or _OF_THING.search(before) is not None)
    return (thing or _NAMED.match(text, end) is not None) and _ONE_OF_MANY.search(before) is not None
