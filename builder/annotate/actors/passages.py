"""An article as words in paragraphs: where sentences start, what is a headline, what is a dateline."""

from collections.abc import Set
from dataclasses import dataclass
from itertools import pairwise

from builder.knowledge.datelines import begin_of_report
from builder.knowledge.knowledge import Knowledge
from builder.values.article import Article, Paragraph
from builder.values.ids import ParagraphId
from builder.values.span import Span
from builder.words import Word, split_words, without_elisions

_OPENING = frozenset('"“‘«([:—–;')
_ELIDING = frozenset(("fr", "it"))
"""Languages that write small words on to names."""
_OWNING = "de"
"""The language that owns by an s alone ("Camerons Plan")."""
_OWNER = 4
"""Letters of the shortest name that is known without its s."""
_ELISIONS = frozenset({"'", "’"})
JOINS = frozenset({" ", "-", "\u00a0", "‐", "\u2011", "\u202f"})
_LAST_CASED = "\u058f"
"""Armenian is the last of the scripts with capitals, but for few."""
_HEADLINE_SHARE = 0.8
"""Share of the longer words that are capitalised from which a line is a headline; bodies of news stay below 0.5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph; `capitals` are the words with one, all those of a script without; `starts` have it for their place.

    `begin` is the first word after a dateline; what stands before it is not read.
    """

    paragraph: ParagraphId
    text: str
    words: tuple[Word, ...]
    starts: frozenset[int]
    capitals: tuple[int, ...]
    begin: int
    headline: bool
    shouting: bool

    def joined(self, index: int) -> bool:
        """Whether the word stands right after the one before: nothing but a space or hyphen between."""
        return self.words[index].gap in JOINS

    def follows_capital(self, index: int) -> bool:
        """Whether the word stands right after one with a capital."""
        return index > 0 and self.joined(index) and self.words[index - 1].capital

    def bound(self, index: int) -> bool:
        """Whether it is joined, be it behind a small word that is written on to it ("de l'Intérieur")."""
        gap = self.words[index].gap
        return gap in JOINS or (gap[:1] == " " and gap[-1:] in _ELISIONS and gap[1:-1].isalpha())

    def key(self, index: int) -> str:
        """The folded word at `index`; empty outside the paragraph."""
        return self.words[index].key if 0 <= index < len(self.words) else ""

    def gap(self, index: int) -> str:
        """What stands before the word at `index`; a full stop past the end."""
        return self.words[index].gap if 0 <= index < len(self.words) else "."

    def sign_behind(self, index: int) -> str:
        """The sign right behind the word, be it the last; empty at the end of the text."""
        end = self.words[index].end
        return self.text[end : end + 1]

    def slice(self, first: int, last: int) -> str:
        """The text of the words from `first` up to but not `last`."""
        return self.text[self.words[first].start : self.words[last - 1].end]

    def span(self, article: Article, first: int, last: int) -> Span:
        """The span of those words."""
        return Span(
            article=article.id,
            paragraph=self.paragraph,
            start=self.words[first].start,
            end=self.words[last - 1].end,
        )


def read_passages(article: Article, sentences: tuple[Span, ...], knowledge: Knowledge) -> tuple[Passage, ...]:
    """All paragraphs of an article as words."""
    begins: dict[ParagraphId, set[int]] = {}
    for sentence in sentences:
        begins.setdefault(sentence.paragraph, set()).add(sentence.start)
    return tuple(
        _read_passage(
            paragraph, words, begins.get(paragraph.id, set()), begin_of_report(paragraph.text, number, knowledge)
        )
        for number, (paragraph, words) in enumerate(
            zip(article.paragraphs, _split_paragraphs(article, knowledge), strict=True)
        )
    )


def _split_paragraphs(article: Article, knowledge: Knowledge) -> tuple[tuple[Word, ...], ...]:
    """The words of each paragraph, without what the language writes on to names."""
    language = article.language[:2]
    found = tuple(split_words(paragraph.text) for paragraph in article.paragraphs)
    if language in _ELIDING:
        return tuple(map(without_elisions, found))
    tongue = knowledge.tongues.of(language) if language == _OWNING else None
    if tongue is None:
        return found
    bare = _list_surnames(found, tongue.names.given_names)
    return tuple(tuple(_without_genitive(word, bare, tongue.bodies.ends) for word in words) for words in found)


def _list_surnames(paragraphs: tuple[tuple[Word, ...], ...], given: Set[str]) -> frozenset[str]:
    """The words with a capital behind a first name."""
    return frozenset(
        word.key
        for words in paragraphs
        for before, word in pairwise(words)
        if word.capital and before.capital and before.key in given and word.gap in JOINS
    )


def _without_genitive(word: Word, bare: Set[str], ends: tuple[str, ...]) -> Word:
    """The owner "Cameron" of "Camerons", where the article has that surname as well, and "Innenministerium"."""
    if not word.capital or len(word.text) <= _OWNER or word.text[-1] != "s":
        return word
    if word.key[:-1] not in bare and not word.key[:-1].endswith(ends):
        return word
    return word._replace(text=word.text[:-1], key=word.key[:-1], end=word.end - 1, possessive=True)


def _read_passage(paragraph: Paragraph, words: tuple[Word, ...], begins: set[int], told: int) -> Passage:
    """One paragraph as words, read from `told` on."""
    text = paragraph.text
    begin = next((i for i, word in enumerate(words) if word.start >= told), len(words))
    return Passage(
        paragraph=paragraph.id,
        text=text,
        words=words,
        starts=_find_starts(words, begins, begin),
        capitals=tuple(at for at in range(begin, len(words)) if words[at].capital or _is_caseless(words[at].text)),
        begin=begin,
        headline=_is_headline(text, words),
        shouting=text.isupper(),
    )


def _is_caseless(word: str) -> bool:
    """Whether a word is of a script without capitals, where any word may be a name."""
    return word[0] > _LAST_CASED and word[0].isalpha() and word[0].lower() == word[0].upper()


def _find_starts(words: tuple[Word, ...], begins: set[int], begin: int) -> frozenset[int]:
    """Words that would be capitalised whatever they are: first of a sentence, a quotation, or after a colon."""
    starts = {0, begin}
    for index, word in enumerate(words):
        if word.capital and (word.start in begins or (word.gap != " " and word.gap.rstrip()[-1:] in _OPENING)):
            starts.add(index)
    return frozenset(starts)


def _is_headline(text: str, words: tuple[Word, ...]) -> bool:
    """A line set in title case or capitals: its capitals say nothing about names."""
    if text.endswith((".", "!”", ".”", '."')) or len(words) > 30:
        return False
    long = [word for word in words if len(word.text) > 3]
    return len(long) > 1 and sum(word.capital for word in long) >= _HEADLINE_SHARE * len(long)
