"""Passages as blocks show them: cut where the machine put words in, or quoted with their place."""

from collections.abc import Iterable

from builder.compose.parts import PASSAGE, Here, shorten
from builder.compose.views.shared import Link
from builder.interface.said import Said
from builder.values.dossier import Edit
from builder.values.span import Span


def show_words(here: Here, text: str, cut: Span, edits: Iterable[Edit]) -> tuple[Link, ...]:
    """The sentence cut where the machine put words in; whole where its edits do not lead to it."""
    words = show_pieces(here, cut, edits)
    return words if "".join(word.text for word in words) == text else (Link(text=text),)


def show_pieces(here: Here, cut: Span, edits: Iterable[Edit]) -> tuple[Link, ...]:
    """The words of a passage with edits made to them, cut where they were made."""
    source = words_at(here, cut)
    words: list[Link] = []
    done = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        words.append(Link(text=source[done : edit.start]))
        words.append(Link(text=edit.text, title=_say_edit(edit, source)))
        done = edit.end
    words.append(Link(text=source[done:]))
    return tuple(w for w in words if w.text)


def _say_edit(edit: Edit, source: str) -> str:
    """What the machine put in stands for; nothing for a capital, which changes no word."""
    replaced = source[edit.start : edit.end]
    if edit.kind == "bracket":
        return Said("In the article: “{words}”", words=replaced) if replaced else Said("Named elsewhere in the article")
    if edit.kind == "date":
        return Said("The day that these words mean, counted from the day of publication")
    return Said("Words left out here") if edit.kind == "ellipsis" else ""


def quote(here: Here, span: Span) -> str:
    """A passage with its place, for a report of an error."""
    cite = here.cite(span)
    return f"{cite.source}, {cite.published}, paragraph {cite.paragraph}:\n> {shorten(cite.passage, PASSAGE)}"


def words_at(here: Here, span: Span) -> str:
    """The words that a span of a published paragraph points at."""
    return here.site.texts[span.article, span.paragraph].words[span.start : span.end]
