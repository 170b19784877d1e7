"""The office of whom a statement quotes, in the words that stand right beside the name in an article that quotes.

An article introduces its speakers once: "UAW President Shawn Fain", "Ann Lee, head of the port authority,". The words
are taken as they stand there, in English, or not at all, so that what is said holds on the day of the quotation.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.brief.directory import Directory
from builder.brief.stated.uttered import SURE
from builder.knowledge.tongues import ENGLISH
from builder.values.annotation import Mention
from builder.values.dossier import Slot
from builder.values.ids import ActorId
from builder.values.span import Span, within
from builder.words import keys_of
from builder.words.english import ARTICLES

OFFICE = "office"
_APPOSED = re.compile(r", (?:(?:the|an?) )?$")
_ENDED = re.compile(r"[,;.)]|$")
"""What follows an apposition that is not cut short."""
_BEGUN = re.compile(r"(?:^|[a-z]{3}[.!?] |[,;:–—”\"] |[“\"(])$")
"""What stands before a title that begins a sentence or a clause."""
_LAST_WORD = re.compile(r"(?:^|[\s“\"(])([A-Za-z]+) $")


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office, and the template that says it where its source does: before the name or behind it."""

    template: str
    slot: Slot


def find_office(speaker: ActorId, support: Iterable[Span], directory: Directory) -> Office | None:
    """An office of the speaker as an article words it that quotes: in the supporting sentence, else in its first."""
    titles = sorted({r.title for r in directory.actors[speaker].roles if r.end is None}, key=lambda t: (-len(t), t))
    for span in support:
        for mention in _introductions(speaker, span, directory):
            for source in _beside(mention, titles, directory):
                template = place_office(source, speaker, directory)
                if template:
                    return Office(template=template, slot=Slot(name=OFFICE, actor=None, source=source))
    return None


def place_office(source: Span, speaker: ActorId, directory: Directory) -> str:
    """The template for an office at these words; empty where they are none that stands whole beside the name."""
    if directory.readings[source.article].article.language not in ENGLISH or not _says_office(source, directory):
        return ""
    facts, paragraph = directory.knowledge.facts, directory.paragraph(source)
    before, after = paragraph[: source.start], paragraph[source.end :]
    for mention in directory.readings[source.article].mentions:
        if mention.actor != speaker or mention.kind not in SURE or mention.span.paragraph != source.paragraph:
            continue
        if source.end + 1 == mention.span.start and after[:1] == " " and _begins(before, directory):
            return facts.quoted_titled
        between = paragraph[mention.span.end : source.start]
        if mention.span.end < source.start and _APPOSED.fullmatch(between) and _ENDED.match(after):
            return facts.quoted_apposed
    return ""


def _introductions(speaker: ActorId, support: Span, directory: Directory) -> Iterator[Mention]:
    """Where the sentence names its speaker, and where its article first does so in full."""
    mentions = [m for m in directory.readings[support.article].mentions if m.actor == speaker and m.kind in SURE]
    yield from within(mentions, support)
    yield from [m for m in mentions if " " in m.text][:1]


def _beside(mention: Mention, titles: Sequence[str], directory: Directory) -> Iterator[Span]:
    """The titles that stand right before a name, then those behind it, the longest first."""
    span, paragraph = mention.span, directory.paragraph(mention.span)
    for title in titles:
        if paragraph[: span.start].endswith(f"{title} "):
            yield replace(span, start=span.start - len(title) - 1, end=span.start - 1)
    for title in titles:
        for link in (", ", ", the ", ", a ", ", an "):
            if paragraph.startswith(link + title, span.end):
                start = span.end + len(link)
                yield replace(span, start=start, end=start + len(title))


def _says_office(source: Span, directory: Directory) -> bool:
    """True for words with the head of a title that say whose it is or which: not "president" or "his spokesman".

    What somebody is quoted to call him is none, nor what is dated.
    """
    reading, standing = directory.readings[source.article], directory.knowledge.standing
    titles, keys = directory.knowledge.name_words.titles, keys_of(directory.words(source))
    others = titles.openers | standing.pronouns | standing.pointing
    others -= ARTICLES
    heads = {keys[at:end] for at in range(len(keys)) for end in range(at + 1, len(keys) + 1)} & titles.heads
    apart = any(q.span.overlaps(source) for q in reading.quotes) or any(t.span.overlaps(source) for t in reading.times)
    return bool(heads) and keys not in titles.heads and others.isdisjoint(keys) and not apart


def _begins(before: str, directory: Directory) -> bool:
    """True where no word before a title belongs to it: "the" does not, "suspended" or "University" may."""
    if _BEGUN.search(before):
        return True
    last = _LAST_WORD.search(before)
    low = last[1].casefold() if last else ""
    return low in directory.knowledge.common_words.words - directory.knowledge.name_words.titles.tenures
