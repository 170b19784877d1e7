"""As much of a sentence as most origins carry: all of it, or its beginning."""

from builder.brief.content import carries, read_content
from builder.brief.directory import Directory
from builder.brief.library import Source
from builder.brief.sentences.drafts import Draft, shorten


def widen(draft: Draft, source: Source, near: tuple[Source, ...], directory: Directory) -> Draft:
    """The sentence, or as much of its beginning as most origins and articles carry; of equals the longest."""
    shorter = shorten(draft, directory.knowledge) if near else ()
    return max((draft, *shorter), key=lambda d: _breadth(d, source, near, directory))


def _breadth(draft: Draft, source: Source, near: tuple[Source, ...], directory: Directory) -> tuple[int, int]:
    """How many other origins and articles carry a draft."""
    mine = read_content(source.claim, draft.slice, directory)
    support = [s for s in near if carries(s.content, mine)]
    origins = {s.reading.origin for s in support if s.reading.origin} - {source.reading.origin}
    return len(origins), len({s.article for s in support})
