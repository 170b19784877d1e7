"""An article as stretches of speech: sentences that a quotation joins, with their quotations and who speaks in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from builder.annotate.speech.attributions import Saying, find_sayings
from builder.annotate.speech.foreign_sayings import find_sayings_by_place, with_latin_marks
from builder.annotate.speech.marks import Quoted, find_quoted
from builder.annotate.speech.masked import mask
from builder.knowledge.datelines import OPENING, begin_of_report
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.speech import Speech
from builder.values.article import Article, Paragraph
from builder.values.span import Span

_LONGEST_NAME, _LONGEST_WORD = 4, 40
"""Words of a name between quotation marks, and letters of the word before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One or more whole sentences of a paragraph; offsets into it."""

    paragraph: Paragraph
    start: int
    end: int
    quoted: tuple[Quoted, ...]
    sayings: tuple[Saying, ...]


def find_stretches(article: Article, sentences: tuple[Span, ...], knowledge: Knowledge) -> tuple[Stretch, ...]:
    """All stretches in reading order; together they hold every sentence once."""
    by_paragraph = {name: tuple(own) for name, own in groupby(sentences, attrgetter("paragraph"))}
    quoted = [_without_names(paragraph.text, knowledge.speech) for paragraph in article.paragraphs]
    return tuple(
        stretch
        for number, (paragraph, marks, following) in enumerate(
            zip(article.paragraphs, quoted, [*quoted[1:], ()], strict=False)
        )
        for stretch in _stretches(
            paragraph, number, _certain(marks, following), by_paragraph.get(paragraph.id, ()), knowledge
        )
    )


def _without_names(text: str, speech: Speech) -> tuple[Quoted, ...]:
    """The quotations of a paragraph; names stand between marks as well where a language writes them so."""
    marks = find_quoted(text)
    if not (speech.named or speech.names_quoted):
        return marks
    return tuple(one for one in marks if not _is_name(text, one, speech))


def _is_name(text: str, quoted: Quoted, speech: Speech) -> bool:
    """True for a few words with a capital with which the sentence goes on: `телеканал "Россия 24"`."""
    before = text[max(0, quoted.outer_start - _LONGEST_WORD) : quoted.outer_start]
    words, after = text[quoted.start : quoted.end].split(), text[quoted.outer_end : quoted.outer_end + 2]
    if not (0 < len(words) <= _LONGEST_NAME and not words[0][0].islower() and words[-1][-1].isalnum()):
        return False
    leading = before.split()[-1] if before.endswith(" ") and before.strip() else ""
    if leading.casefold() in speech.named:
        titled = not any(word[0].islower() for word in words)
        return titled or not leading.islower()  # "der „Neuen Post“", but "das „Ende der Gewalt“"
    if not (speech.names_quoted and words[0][0].isupper()):
        return False
    if not before.strip() or not before.rstrip()[-1].isalnum():  # "«Интерфакс» сообщал": it begins the sentence
        return before[-1:] in ("", " ") and len(after) > 1 and after[0] == " " and after[1].islower()
    word = before.split()[-1].casefold()
    return before.endswith(" ") and word not in speech.lemma and word not in speech.that


def _certain(marks: tuple[Quoted, ...], following: tuple[Quoted, ...]) -> tuple[Quoted, ...]:
    """Without a passage that lacks its closing mark, unless it begins the paragraph or the next one goes on."""
    opens = bool(following) and following[0].outer_start == 0
    if not marks or marks[-1].closed or opens or marks[-1].outer_start == 0:
        return marks
    return marks[:-1]


def _stretches(
    paragraph: Paragraph, number: int, marks: tuple[Quoted, ...], sentences: tuple[Span, ...], knowledge: Knowledge
) -> Iterator[Stretch]:
    masked = mask(paragraph.text, marks) if knowledge.tongue is None else with_latin_marks(mask(paragraph.text, marks))
    at = 0
    for start, end in _join(sentences, marks):
        first = at
        while at < len(marks) and marks[at].outer_start < end:
            at += 1
        inside = marks[first:at]
        begin = start + begin_of_report(paragraph.text[start:end], OPENING if start else number, knowledge)
        yield Stretch(
            paragraph=paragraph,
            start=start,
            end=end,
            quoted=inside,
            sayings=_find_sayings(masked, begin, end, knowledge),
        )


def _find_sayings(masked: str, start: int, end: int, knowledge: Knowledge) -> tuple[Saying, ...]:
    if knowledge.tongue is None:
        return find_sayings(masked, start, end, knowledge.speech, knowledge.verbs)
    return find_sayings_by_place(masked, start, end, knowledge.speech)


def _join(sentences: tuple[Span, ...], marks: tuple[Quoted, ...]) -> Iterator[tuple[int, int]]:
    """Sentences, those joined between which a quotation has not yet ended."""
    at = 0
    start: int | None = None
    for span in sentences:
        start = span.start if start is None else start
        while at < len(marks) and marks[at].outer_end <= span.end:
            at += 1
        if at < len(marks) and marks[at].outer_start < span.end:
            continue
        yield start, span.end
        start = None
    if start is not None:
        yield start, sentences[-1].end
