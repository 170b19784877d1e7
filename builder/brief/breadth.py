"""As much of a sentence as most origins carry: all of it, or its beginning."""

from dataclasses import replace

from builder.brief.content import Content, carries, read_content
from builder.brief.directory import Directory
from builder.brief.library import Source
from builder.brief.sentences.drafts import Draft, shorten


def widen(draft: Draft, source: Source, near: tuple[Source, ...], directory: Directory) -> Draft:
    """The sentence, or as much of its beginning as most origins and articles carry; of equals the longest."""
    shorter = shorten(draft, directory.knowledge) if near else ()
    return max((draft, *shorter), key=lambda d: _breadth(d, source, near, directory))


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
