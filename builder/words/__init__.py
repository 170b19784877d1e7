"""Words of a text with their places, folded for comparing: what names are made of and looked up by."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

VOWEL_SIGNS = "\u064b-\u0655\u0670"
"""Signs on Arabic letters, which the language may leave out. A part of patterns."""
ARABIC_ARTICLE = "\u0627\u0644"
"""What Arabic writes on to a noun for "the"."""
# Initials with full stops ("U.N", "U.S.A.", "V."), or letters and digits joined by apostrophes ("N'Djamena", "Mali's").
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|[^\W\d_]\.[^\W\d_](?![\w.])"
    rf"|[^\W_]+(?:['’ʼ][^\W_]+|[{VOWEL_SIGNS}]+[^\W_]*)*"
)
_GAPS_AND_WORDS = re.compile(f"({_WORD.pattern})")
"""For `split`, which cuts a text into both in turn, in less time than it takes to ask for each word."""
_ELISION = re.compile(r"(?:[ldLD]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu)['’](?=[^\W\d_a-zß-öø-ÿ])")
_LED = re.compile(r"[LDC]['’][a-zß-öø-ÿ]")
"""A small word with the capital of the sentence: "L’approche d’Alain Roca"."""
ELISION = r"(?:[cdjlmnst]|jusqu|lorsqu|puisqu|qu)['’](?=\w)"
"""Small words that are written on to the next: `l’` of `l’attaque`. A part of patterns."""
_OWNED = 2
"""Characters of a possessive ending."""
_APOSTROPHES = ("’ ", "' ")
_DROPPED = str.maketrans("", "", ".'’ʼ‘")
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


class Word(NamedTuple):
    """A word of a paragraph. `end` leaves out a possessive ending; `gap` is what stands between it and the one before.

    A named tuple, not a dataclass: a page has thousands, and these are made three times as fast.
    """

    text: str
    key: str
    start: int
    end: int
    gap: str
    capital: bool
    possessive: bool


_make_word = partial(tuple.__new__, Word)
"""Twice as fast as calling the class."""


def split_words(text: str) -> tuple[Word, ...]:
    """All words in reading order; hyphens part words, so that `Moscow-Bamako` names two capitals."""
    found: list[Word] = []
    pieces = _GAPS_AND_WORDS.split(text)
    last = 0
    for gap, written in zip(pieces[::2], pieces[1::2], strict=False):
        word, start = written, last + len(gap)
        last = end = start + len(word)
        if word.isalnum():
            # A plural owns by the mark alone; a closing quotation mark looks the same and parts names as well.
            possessive = word[-1] in "sS" and text.startswith(_APOSTROPHES, last)
        else:
            possessive = len(word) > _OWNED and word[-1] in "sS" and word[-2] in "'’"
            if possessive:
                word, end = word[:-2], end - 2
        found.append(_make_word((word, fold_word(word), start, end, gap, word[0].isupper(), possessive)))
    return tuple(found)


def without_elisions(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a language that writes small words on to names: `Ukraine` of `l’Ukraine`.

    A part of a name stays ("Côte d’Ivoire"), and so does a capital inside a sentence ("chez L’Avenir").
    """
    return tuple(_without_elision(word, words[at - 1] if at else None) for at, word in enumerate(words))


def _without_elision(word: Word, before: Word | None) -> Word:
    small = _ELISION.match(word.text)
    led = before is not None and before.capital and not _LED.match(before.text)
    named = led and word.gap == " " and small is not None and small[0][0] == "d"
    if small is None or named or (word.capital and before is not None and word.gap == " "):
        return word
    rest = word.text[small.end() :]
    return word._replace(
        text=rest, key=fold_word(rest), start=word.start + small.end(), gap=word.gap + small[0], capital=True
    )


def plain_words(text: str) -> Iterator[str]:
    """The words alone, as `split_words` finds them: three times as fast."""
    for match in _WORD.finditer(text):
        word = match[0]
        owned = len(word) > _OWNED and word[-1] in "sS" and word[-2] in "'’"
        yield word[:-2] if owned else word


def parting_elisions(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern of words that also finds the small ones written on to the next, whatever their case."""
    return re.compile(rf"(?<!\w){ELISION}|{pattern.pattern}", re.IGNORECASE)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Lower case, accents, full stops and apostrophes taken off: `U.N.` is `un`, `Türkiye` is `turkiye`."""
    if word.isascii():
        return word.lower() if word.isalnum() else word.translate(_DROPPED).lower()
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_DROPPED)


def strip_accents(text: str) -> str:
    """The text in plain letters where Latin letters with accents are all that is not plain; else as it is."""
    parts = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    plain = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return plain if plain.isascii() else text


def keys_of(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(map(fold_word, plain_words(name)))
