"""One name for the forms of a verb: "paid", "did not pay" and "denied paying" tell of one deed."""

import re

from builder.knowledge.verbs import Verbs

_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")


def name_verb(low: str, verbs: Verbs) -> str:
    """What all forms of a verb have in common; `low` is a form in small letters."""
    base = verbs.bases.get(low, low)
    return _DOUBLED.sub(r"\1", _ENDING.sub("", base)).removesuffix("y").removesuffix("i")
