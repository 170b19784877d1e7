"""Edits of a verbatim slice: what they make of its words, and which of them can stand beside each other."""

from collections.abc import Iterable

from builder.values.dossier import Edit


def apply_edits(words: str, edits: Iterable[Edit]) -> str:
    """The words with the edits made, from left to right; edits do not overlap."""
    text, at = "", 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        text += words[at : edit.start] + edit.text
        at = edit.end
    return text + words[at:]


def keep_apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in order; of two that overlap, the first in the list stays."""
    kept: list[Edit] = []
    for edit in edits:
        if all(edit.end <= k.start or k.end <= edit.start for k in kept):
            kept.append(edit)
    return tuple(sorted(kept, key=lambda e: (e.start, e.end)))
