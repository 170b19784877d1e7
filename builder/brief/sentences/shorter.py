"""A sentence made shorter by what may be left out of it: for the title and the bottom line."""

import re
from collections.abc import Iterator
from dataclasses import replace

from builder.brief.directory import Directory
from builder.brief.sentences.edits import apply_edits
from builder.brief.sentences.left_out import Text
from builder.brief.sentences.omissions import (
    BESIDE,
    FEWEST,
    PLAIN,
    TIED,
    find_adverbs,
    find_appositions,
    find_asides,
    find_days,
    find_examples,
    find_opening_day,
    find_openings,
    find_tails,
)
from builder.brief.sentences.sentence import ASIDE_OPENERS, words_of
from builder.knowledge.knowledge import Knowledge
from builder.values.dossier import Edit, Statement
from builder.words.english import ARTICLES

TITLE_WORDS = 16
"""Words of a title: two lines on a screen."""
_TITLE_LONGEST = 28
"""Words above which a title does without what somebody is said to have said besides."""
_LONG = 32
"""Words from which a sentence of the bottom line is too long to be kept whole."""
_FAR_TOO_LONG = 40
"""Words from which a sentence of the bottom line leaves room for no other."""
_NEWS_OPENERS = frozenset({"as", "after"})
_STOP_INSIDE = re.compile(r"[.,]([”\"’])$")
_BROKEN_OFF = re.compile(r"\s*(?:--|[–—,;:])$")
"""What parted a title from what was left off behind it."""


def make_title(statement: Statement, directory: Directory) -> tuple[str, tuple[Edit, ...]]:
    """The statement as a title, and the edits that make it from its slice: without days, and as short as it can be."""
    text = _read(statement, directory)
    if text is None:
        return as_title(statement.text), statement.edits
    edits = tuple(e for e in statement.edits if e.kind != "date")
    for small in (*find_asides(text), *find_days(text), *find_adverbs(text)):
        edits = merge_edits(edits, (small,))
    for part in find_opening_day(text):
        edits = merge_edits(edits, part)
    for part in _parts(text):
        shorter = merge_edits(edits, part)
        said = _opener(text, part[0].start) in text.directory.knowledge.speech.spoken
        most = _TITLE_LONGEST if said else TITLE_WORDS
        if _count(text, edits) > most and _is_whole(text, shorter) and not _holds_event(text, part[0].start):
            edits = shorter
    for part in find_tails(text, BESIDE):
        if _count(text, edits) > _TITLE_LONGEST and _is_whole(text, shorter := merge_edits(edits, part)):
            edits = shorter
    return as_title(apply_edits(text.text, edits)), edits


def _parts(text: Text) -> Iterator[tuple[Edit, ...]]:
    """What may go, first that which is missed least."""
    yield from find_examples(text)
    yield from find_tails(text, frozenset())
    yield from find_appositions(text)
    yield from find_openings(text)
    yield from find_tails(text, PLAIN | TIED)


def tighten(statement: Statement, directory: Directory, most: int) -> Statement:
    """The statement with ellipses in place of examples and appositions that bring it to `most` words.

    Other last clauses tell how and why: they go only from a sentence that is too long, and what gives a reason, or what
    he says besides, from one that leaves room for no other.
    """
    text = _read(statement, directory)
    if text is None:
        return statement
    apposed = [p for p in find_tails(text, frozenset()) if _is_apposed(text, p[0].start)]
    tails = _find_long_tails(text, len(statement.text.split()))
    for part in (*find_examples(text), *apposed, *tails):
        marked = tuple(_mark(e, text) for e in part)
        if statement.when is not None and any(statement.when.words in text.text[e.start : e.end] for e in marked):
            continue
        edits = merge_edits(statement.edits, marked)
        if len(statement.text.split()) > most and _is_whole(text, edits):
            statement = replace(statement, edits=edits, text=apply_edits(text.text, edits))
    return statement


def _find_long_tails(text: Text, words: int) -> Iterator[tuple[Edit, ...]]:
    """The last clauses that a sentence of so many words does without."""
    if words <= _LONG:
        return
    for part in find_tails(text, PLAIN if words <= _FAR_TOO_LONG else PLAIN | TIED):
        start = part[0].start
        besides = words > _FAR_TOO_LONG and not _holds_event(text, start) and _opener(text, start) != "after"
        if not _holds_news(text, start) or besides:
            yield part


def _is_apposed(text: Text, start: int) -> bool:
    """True where what follows a comma only describes what stands before it (", a partnership", ", who")."""
    first = next((w.low for w in text.words if w.start > start), "")
    return first in ARTICLES | ASIDE_OPENERS


def _holds_news(text: Text, start: int) -> bool:
    """True for a last clause that may tell what happened, or what was said ("…, after he was caught saying that").

    "…, as voters elected Ana Roca" tells what happened, "…, as it has for years" does not.
    """
    if _holds_event(text, start):
        return True
    return holds_news(_opener(text, start), text.directory.knowledge)


def _holds_event(text: Text, start: int) -> bool:
    """True for "as" or "after" before what happened, where nothing before it tells of an event."""
    if _opener(text, start) not in _NEWS_OPENERS:
        return False
    whole = text.statement.slice
    head, tail = replace(whole, end=text.shift + start), replace(whole, start=text.shift + start)
    return any(text.directory.frames_in(tail)) and not any(text.directory.frames_in(head))


def _opener(text: Text, start: int) -> str:
    return next((w.low for w in text.words if w.start >= start and w.low != ","), "")


def holds_news(opener: str, knowledge: Knowledge) -> bool:
    """True for a word that opens a clause with a reason or with somebody's words: never left off for want of room."""
    return opener in knowledge.standing.reasons or opener in knowledge.speech.spoken


def _mark(edit: Edit, text: Text) -> Edit:
    """An ellipsis in place of the words left out, and of the full stop after them."""
    stop = text.text[edit.end :] in {".", "!"}
    return replace(edit, kind="ellipsis", text=" …", end=len(text.text) if stop else edit.end)


def as_title(sentence: str) -> str:
    """A sentence without its full stop, or the mark of the clauses left off it."""
    for stop in (".", " …"):
        sentence = sentence.removesuffix(stop)
    return _STOP_INSIDE.sub(r"\1", _BROKEN_OFF.sub("", sentence))


def _read(statement: Statement, directory: Directory) -> Text | None:
    """None for an assembled sentence and for an editor's: these are short, or somebody's own."""
    if statement.made is not None or statement.by != "machine":
        return None
    claim = next(iter(directory.readings[statement.slice.article].claims_of(statement.slice)), None)
    words = directory.words(statement.slice)
    return (
        None
        if claim is None
        else Text(text=words, words=words_of(words), claim=claim, statement=statement, directory=directory)
    )


def merge_edits(edits: tuple[Edit, ...], more: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits with more that leave words out; what was to be done inside those words goes with them.

    What stands right before them stays: the day in brackets after "Tuesday"; one mark tells of all that is left out.
    """
    gone = {e.end: e for e in edits if e.kind == "ellipsis" and e.start < e.end}
    more = tuple(replace(gone[m.start], end=m.end) if m.kind == "ellipsis" and m.start in gone else m for m in more)
    kept = [e for e in edits if not any(m.start <= e.start and m.start < e.end <= m.end for m in more)]
    apart = [m for m in more if all(m.end <= e.start or e.end <= m.start for e in kept)]
    return tuple(sorted((*kept, *apart), key=lambda e: (e.start, e.end)))


def _count(text: Text, edits: tuple[Edit, ...]) -> int:
    return len(apply_edits(text.text, edits).split())


def _is_whole(text: Text, edits: tuple[Edit, ...]) -> bool:
    """True where enough is left, and every pronoun left still has a name before it; where no known person is named, it
    is who opens the sentence."""
    if _count(text, edits) < FEWEST:
        return False
    gone = [range(e.start, e.end) for e in edits if e.kind in ("omission", "ellipsis")]
    people = [m.span.start - text.shift for m in text.mentions if text.directory.is_person(m.actor)] or [0]
    named = [start for start in people if not any(start in g for g in gone)]
    named += [e.start for e in edits if e.kind == "bracket"]
    pronouns = text.standing.male | text.standing.female
    left = [w for w in text.words if w.base in pronouns and not any(w.start in g for g in gone)]
    return all(any(start < word.start for start in named) for word in left)
