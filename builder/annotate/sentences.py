"""Where sentences begin and end."""

import re
from collections.abc import Iterator

from builder.knowledge.abbreviations import Abbreviations
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.speech import Speech
from builder.values.article import Article
from builder.values.span import Span

_STOP = re.compile(
    r"[.!?…。！？؟۔]+"
    r"(?:''|[\"”’»›)\]]|\s(?:''|[\"”»›)\]])(?=\s|$))*"  # marks that close behind the stop, apart in tokenised text
    r"(?=\s|$|(?<=[。！？]))"
)
_OPENER = "\"“”„‘'«»‹›([`¿¡–—-•*"
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_REPORTING = re.compile(r"([^\W\d_][\w’'-]*)([.,;:!?]?)")
_DASH = re.compile(r"[-–—]")
_ROMAN = re.compile(r"[IVX]{2,5}")
_VERSUS = "v"
"""The one short form of a single small letter before a name ("Roe v. Wade")."""
_CLAUSE = 90
_LONGEST_ORDINAL = 3
_LONGEST = 24
"""No abbreviation is longer; bounds the look back on text without spaces."""


def find_sentences(article: Article, knowledge: Knowledge) -> tuple[Span, ...]:
    """The sentences of all paragraphs, in reading order; white space between them belongs to none."""
    return tuple(
        Span(article=article.id, paragraph=paragraph.id, start=start, end=end)
        for paragraph in article.paragraphs
        for start, end in split_sentences(paragraph.text, knowledge)
    )


def split_sentences(text: str, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """Offsets of each sentence: no stop is lost, closing marks stay with what they close."""
    start = _skip_space(text, 0)
    for stop in _STOP.finditer(text):
        after = _skip_space(text, stop.end())
        if after >= len(text):
            break
        if stop.end() > start and _ends(text, stop, after, knowledge):
            yield start, stop.end()
            start = after
    end = len(text.rstrip())
    if start < end:
        yield start, end


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, stop: re.Match[str], after: int, knowledge: Knowledge) -> bool:
    """True where the stop ends a sentence, given what stands before it and what comes next."""
    following = _first_letter(text, after)
    if following is None or text[following].islower():
        return False
    if stop[0][0] == "." and "." not in stop[0][1:]:
        return not _abbreviates(text, stop.start(), following, knowledge.abbreviations)
    quoted = stop[0][0] in "!?" and len(stop[0]) > 1
    return not (quoted and _reports(text, following, knowledge.speech))


def _reports(text: str, at: int, speech: Speech) -> bool:
    """True where the next words say whose question or cry it was: `Smith asked.`, `the minister told reporters`."""
    words = _REPORTING.findall(text, at, at + _CLAUSE)
    for place, (word, after) in enumerate(words[:-1]):
        if word in speech.lemma and place > 0:
            following = words[place + 1][0].casefold()
            return after != "" or following in speech.places or speech.lemma[word] == "tell"
        if after:
            return False
    return bool(words) and words[-1][0] in speech.lemma


def _first_letter(text: str, at: int) -> int | None:
    """Where the next letter or digit stands, past opening marks; None where something else comes first."""
    end = min(len(text), at + 4)
    while at < end and text[at] in _OPENER:
        at += 1
    at = _skip_space(text, at)
    return at if at < len(text) and (text[at].isalnum() or text[at] in "$€£¥#@") else None


def _abbreviates(text: str, stop: int, following: int, abbreviations: Abbreviations) -> bool:
    """True where the full stop belongs to a short form that goes on."""
    word = _word_before(text, stop)
    if not word:
        return False
    low = word.casefold()
    if low in abbreviations.never and (word[0].isupper() or len(word) > 1 or low == _VERSUS):
        return True
    if _DASH.split(low)[-1] in abbreviations.number and text[following].isdigit():  # "Dec. 28-Jan. 3"
        return True
    if len(word) == 1 and word.isupper():
        return True  # an initial; the pronoun "I" ends sentences too seldom to matter
    if (abbreviations.ordinal and _is_ordinal(word)) or low in abbreviations.open or _INITIALS.fullmatch(word):
        between = text[stop + 1 : following]  # "FLINT, Mich. — The mayor"
        return _DASH.search(between) is not None or _next_word(text, following) not in abbreviations.starters
    return False


def _is_ordinal(word: str) -> bool:
    """True for a figure that a full stop may make an ordinal of, where the language writes it so: `3.`, `XIII.`."""
    return (len(word) < _LONGEST_ORDINAL and word.isdecimal()) or _ROMAN.fullmatch(word) is not None


def _word_before(text: str, stop: int) -> str:
    """The word that the stop is written to, without opening marks; empty where it is too long for a short form."""
    at = stop
    lowest = max(0, stop - _LONGEST)
    while at > lowest and not text[at - 1].isspace():
        at -= 1
    return text[at:stop].strip(_OPENER)


def _next_word(text: str, at: int) -> str:
    end = at
    while end < len(text) and end - at < _LONGEST and (text[end].isalnum() or text[end] in "’'"):
        end += 1
    return text[at:end].casefold()
