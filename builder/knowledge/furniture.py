"""Words that news pages put around an article."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from builder.knowledge.phrases import Phrases, any_of, index_phrases
from builder.knowledge.tables import Json, Table, fill, mapping, words
from builder.naming import letters_only

_LABEL = 40
"""Letters of a phrase before its colon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseIndex:
    """Phrases by first word."""

    by_first: Phrases

    def begins(self, line: tuple[str, ...]) -> bool:
        """True where the line's first words are one of the phrases."""
        return bool(line) and any(line[: len(p)] == p for p in self.by_first.get(line[0], ()))

    def is_one(self, line: tuple[str, ...]) -> bool:
        """True where the line is one of the phrases and nothing else."""
        return bool(line) and line in self.by_first.get(line[0], ())

    def labels(self, text: str, mark: str = ":") -> bool:
        """True where one of the phrases stands before a colon, or another mark: "Full report: …"."""
        label, found, _ = text.partition(mark)
        return self.is_one(tuple(letters_only(label).split()) if found and len(label) <= _LABEL else ())

    def occurs(self, line: tuple[str, ...]) -> bool:
        """True where one of the phrases stands anywhere in the line."""
        return not self.by_first.keys().isdisjoint(line) and any(
            line[at : at + len(phrase)] == phrase
            for at, word in enumerate(line)
            if word in self.by_first
            for phrase in self.by_first[word]
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Phrases as `naming.letters_only` makes them; what each list means stands in `data/furniture.yml`.

    `starts`, `contains` and `captions` are tuples of words by their first word, so that a line is tested in one look-up
    per word, however long the lists grow.
    """

    phrases: frozenset[str] = frozenset()
    closers: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    trailer: re.Pattern[str]
    """What a page says of itself in a whole sentence: where a text appeared first, what readers may do."""
    starts: PhraseIndex
    links: PhraseIndex
    notices: PhraseIndex
    contains: PhraseIndex
    captions: PhraseIndex
    credits: PhraseIndex
    makers: PhraseIndex
    boxes: PhraseIndex
    """For the beginning of a line: what stands below it sums the article up, and is no headline."""
    walls: PhraseIndex
    wall_titles: PhraseIndex
    about: frozenset[str] = frozenset()
    readers: frozenset[str] = frozenset()
    site_words: frozenset[str] = frozenset()
    trade: frozenset[str] = frozenset()
    sides: re.Pattern[str]

    def heads_part(self, key: str) -> bool:
        """True for the folded name of a section, and for a phrase that is furniture by itself: neither is a name."""
        return key in self.sections or key in self.phrases


def fold_phrases(phrases: Iterable[str]) -> PhraseIndex:
    """Phrases, folded and ordered by their first word."""
    return PhraseIndex(by_first=index_phrases(filter(None, map(letters_only, phrases))))


def read_furniture(table: Table) -> Furniture:
    """Make the value from `data/furniture.yml`."""
    return fill(
        Furniture,
        table,
        letters_only,
        trailer=_read_trailer(mapping(table, "trailers")),
        sides=re.compile(rf"[,(]\s?(?:\w+ ){{0,2}}(?:{any_of(words(table, 'sides'))})[,).:]", re.IGNORECASE),
        **{one.name: fold_phrases(words(table, one.name)) for one in fields(Furniture) if one.type is PhraseIndex},
    )


def _read_trailer(trailers: Mapping[str, Json]) -> re.Pattern[str]:
    pairs = (rf"{re.escape(start)}\s.{{1,300}}\s{re.escape(str(middle))}(?!\w)" for start, middle in trailers.items())
    return re.compile("|".join(pairs) or "(?!)", re.IGNORECASE)
