"""As much of a sentence as most origins carry: all, its beginning, or without a day that others tell loosely."""

import re
from collections.abc import Iterable
from dataclasses import replace

from builder.brief.content import Content, carries, carries_times, lacks_only_times, read_content
from builder.brief.directory import Directory
from builder.brief.library import Source
from builder.brief.sentences.drafts import Draft, shorten
from builder.brief.sentences.edits import apply_edits
from builder.values.dossier import Edit

_PREPOSITION = re.compile(r"\b(?:on|in|during|since|by|early|late|from)(?: (?:early|late|the))? $", re.IGNORECASE)
"""What leads to a time: "on ", "since early "."""


def widen(draft: Draft, source: Source, near: tuple[Source, ...], directory: Directory) -> Draft:
    """The sentence, or as much of its beginning as most origins and articles carry; of equals the longest."""
    whole = _without_unshared_times(draft, source, near, directory)
    shorter = shorten(draft, directory.knowledge) if near else ()
    every = (whole, *(_without_unshared_times(d, source, near, directory) for d in shorter))
    return max(every, key=lambda d: _breadth(d, source, near, directory))


def _breadth(draft: Draft, source: Source, near: tuple[Source, ...], directory: Directory) -> tuple[int, int]:
    """How many other origins and articles carry a draft."""
    mine = carried(draft, source, directory)
    support = [s for s in near if carries(s.content, mine)]
    origins = {s.reading.origin for s in support if s.reading.origin} - {source.reading.origin}
    return len(origins), len({s.article for s in support})


def carried(draft: Draft, source: Source, directory: Directory) -> Content:
    """What the slice carries; times that an ellipsis leaves out do not count."""
    content = read_content(source.claim, draft.slice, directory)
    out = [
        replace(draft.slice, start=draft.slice.start + e.start, end=draft.slice.start + e.end)
        for e in draft.edits
        if e.kind == "ellipsis"
    ]
    if not out:
        return content
    kept = (
        t
        for t in directory.inside(source.article).times.inside(draft.slice)
        if not any(o.contains(t.span) for o in out)
    )
    return replace(content, times=frozenset(t.value for t in kept if t.value and t.kind == "date"))


def _without_unshared_times(draft: Draft, source: Source, near: Iterable[Source], directory: Directory) -> Draft:
    """Leave out a day that another article tells less exactly, where with it that article could not support."""
    mine = read_content(source.claim, draft.slice, directory)
    missing = [
        value
        for other in near
        if lacks_only_times(other.content, mine) and not carries_times(other.content, mine)
        for value in mine.times
        if not carries_times(other.content, replace(mine, times=frozenset({value})))
    ]
    if not missing:
        return draft
    words = directory.words(draft.slice)
    left_out = [
        _leave_out(words, t.span.start - draft.slice.start, t.span.end - draft.slice.start)
        for t in directory.inside(source.article).times.inside(draft.slice)
        if t.value in missing
    ]
    edits = tuple(e for e in draft.edits if not any(o.start <= e.start <= o.end for o in left_out))
    every = tuple(sorted((*edits, *left_out), key=lambda e: (e.start, e.end)))
    return replace(draft, edits=every, text=apply_edits(words, every))


def _leave_out(words: str, start: int, end: int) -> Edit:
    """An ellipsis in place of a time and its preposition ("on Monday")."""
    before = _PREPOSITION.search(words[:start])
    return Edit(kind="ellipsis", start=before.start() if before else start, end=end, text="…", source=None)
