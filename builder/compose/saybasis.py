"""How a date is known and whose an outlet is, in words that a reader understands; evidence, cut into pieces."""

import re
from typing import Final

from builder.interface.said import Said

_COUNTED: Final = "counted from the day of publication"
_TIME: Final = {
    "relative": _COUNTED,
    "weekday": _COUNTED,
    "month": "the year taken from the day of publication",
    "season": "the year taken from the day of publication",
    "holiday": "the feast of the year of publication",
    "anchored": "counted from a day that the text names",
    "carried": "named in a sentence before, with which this one goes on",
    "editor": "the editors’ word",
}
_PUBLISHED: Final = {
    "stated": "stated in the text",
    "metadata": "stated in the page’s own data",
    "footer": "taken from the foot of the page",
    "url": "taken from the page’s address",
    "inferred": "worked out from what it tells",
    "editor": "the editors’ word",
    "none": "no date is stated in the clipping",
}
_OWNER: Final = {
    "wire": "news agency",
    "public": "public broadcaster",
    "private": "privately owned",
    "unknown": "owner not known",
}
_OWNERS: Final = {"wire": "news agencies", "public": "public broadcasters"}
_PIECE: Final = re.compile(r"(?<=”); (?=“)")


def say_basis(basis: str) -> str:
    """How the day of a happening is known; nothing where the words themselves state it."""
    return "" if basis == "stated" else Said(_TIME.get(basis, basis))


def say_published_basis(basis: str) -> str:
    """How the day of publication is known."""
    return Said(_PUBLISHED.get(basis, basis))


def say_owner(owner_type: str) -> str:
    """Whose an outlet is; `state-funded` is a word of its own."""
    return Said(_OWNER.get(owner_type, owner_type))


def say_owners(owner_type: str, count: int) -> str:
    """The same of so many outlets: `news agencies`."""
    return say_owner(owner_type) if count == 1 else Said(_OWNERS.get(owner_type, say_owner(owner_type)))


def split_evidence(evidence: str) -> tuple[str, ...]:
    """The pieces of evidence, one an agreement; the whole where it is one."""
    return tuple(piece for piece in _PIECE.split(evidence) if piece)
