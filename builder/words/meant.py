"""What somebody meant whose word is none of those that are known."""

from collections.abc import Iterable
from difflib import get_close_matches


def suggest(written: str, known: Iterable[str], otherwise: str, alike: float = 0.8) -> str:
    """A remedy: the known word that is most like the one written, and at least so `alike`; or what to do otherwise."""
    near = get_close_matches(written, known, n=1, cutoff=alike)
    return f"did you mean {near[0]!r}?" if near else otherwise
