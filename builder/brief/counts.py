"""Counts of one thing outside any happening: "19 separate actions" against "23 steps".

Precision before recall: two figures count one thing only where the thing is told by a word of its own, each article
gives one figure for it, neither is a part or a rate, they lie within reach of each other, and their sentences speak
of the same matter.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

from builder.brief.content import read_content, stem
from builder.brief.directory import Directory
from builder.brief.figures import Range, meet, reach
from builder.brief.phrases import fill
from builder.brief.versions import make_versions
from builder.edtf import is_before
from builder.naming import digest
from builder.text import cut
from builder.values.annotation import Claim, Quantity
from builder.values.article import Article
from builder.values.dossier import Difference, DifferenceType, Made, Reading, Slot
from builder.values.ids import ActorId, ArticleId, DifferenceId, StoryId
from builder.values.span import Span

_LEAST = 5
"""Below it a number picks out a few of many ("two senators", "three senators"); chosen by reason, not measured."""
_FARTHEST = 3.0
"""How many times the smaller figure the greater may be; the three pairs seen farther apart counted other things."""
_MATTER = 3
"""Stems and actors that two sentences share beside what they count. The one true pair seen shares 5, pairs of sentences
on other matters 0 to 2: too few to tune by."""
_MOST = 40
"""Figures for one thing in one story that are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One figure for a thing, with what its sentence is about."""

    reading: Reading
    quantity: Quantity
    range: Range
    noun: Span
    stems: frozenset[str]
    actors: frozenset[ActorId]

    @property
    def article(self) -> ArticleId:
        """Where it stands."""
        return self.reading.article.id


def is_whole(article: Article, quantity: Quantity, directory: Directory) -> bool:
    """False for a part ("including three", "another 12") and for a rate ("100 people a day")."""
    counted = directory.knowledge.counted
    if quantity.modifier == "another" or counted.partial.intersection(quantity.of.casefold().split()):
        return False
    paragraph = replace(quantity.span, start=max(quantity.span.start - 30, 0), end=quantity.span.start)
    before = cut(article, paragraph).casefold().split()[-1:]
    if counted.partial.intersection(before):
        return False
    after = _after(article, quantity).casefold().split()
    return not after or after[0].strip(".,;") not in counted.rates


def _after(article: Article, quantity: Quantity) -> str:
    """The few words behind a figure and what it counts."""
    rest = cut(article, replace(quantity.span, start=quantity.span.end, end=quantity.span.end + 80))
    at = rest.find(quantity.of) if quantity.of else -1
    return rest[at + len(quantity.of) :][:30] if at >= 0 else rest[:30]


def find_counts(directory: Directory) -> tuple[Difference, ...]:
    """The things that articles of one story count differently, in order of story and thing."""
    things: dict[tuple[StoryId, str], list[Count]] = {}
    for reading in directory.readings.values():
        if reading.story is not None:
            for name, count in _counts(reading, directory):
                things.setdefault((reading.story, name), []).append(count)
    found = (_compare(key, _clear(counts), directory) for key, counts in sorted(things.items(), key=lambda kv: kv[0]))
    return tuple(difference for difference in found if difference is not None)


def _counts(reading: Reading, directory: Directory) -> Iterable[tuple[str, Count]]:
    for claim in reading.claims:
        for quantity in directory.inside(reading.article.id).quantities.inside(claim.span):
            noun = _noun(reading.article, quantity)
            if noun is None or quantity.unit or quantity.number < _LEAST or quantity.modifier == "several":
                continue
            word = quantity.of.split()[-1]
            if not directory.knowledge.counted.is_loose(word) and is_whole(reading.article, quantity, directory):
                yield directory.knowledge.counted.name(word), _count(reading, claim, quantity, noun, directory)


def _count(reading: Reading, claim: Claim, quantity: Quantity, noun: Span, directory: Directory) -> Count:
    content = read_content(claim, claim.span, directory)
    return Count(
        reading=reading,
        quantity=quantity,
        range=reach(quantity, ""),
        noun=noun,
        stems=content.stems,
        actors=content.actors,
    )


def _noun(article: Article, quantity: Quantity) -> Span | None:
    """Where the words for what is counted stand; None for a figure that counts nothing named in small letters."""
    if not quantity.of or not quantity.of.split()[-1].islower():
        return None
    rest = cut(article, replace(quantity.span, start=quantity.span.start, end=quantity.span.end + 80))
    at = rest.find(quantity.of)
    if at < 0:
        return None
    start = quantity.span.start + at
    return replace(quantity.span, start=start, end=start + len(quantity.of))


def _clear(counts: list[Count]) -> list[Count]:
    """The counts of articles that give one figure only: who gives two counts two things, or tells of others' counts."""
    ranges: dict[ArticleId, list[Range]] = {}
    for count in counts:
        ranges.setdefault(count.article, []).append(count.range)
    clear = {a for a, told in ranges.items() if all(meet(x, y) for x, y in combinations(told[:_MOST], 2))}
    return [count for count in counts if count.article in clear][:_MOST]


def _compare(key: tuple[StoryId, str], counts: list[Count], directory: Directory) -> Difference | None:
    pairs = [(a, b) for a, b in combinations(counts, 2) if _differ(a, b, directory)]
    if not pairs:
        return None
    kinds = {_type(a, b) for a, b in pairs}
    figures = {count.quantity.number for pair in pairs for count in pair}
    told = [count for count in counts if count.quantity.number in figures]
    fullest = max((count.noun for count in told), key=lambda span: (span.end - span.start, span))
    story, name = key
    template = directory.knowledge.events.apart["number"][0]
    made = Made(template=template, slots=(Slot(name="what", actor=None, source=fullest),))
    return Difference(
        id=DifferenceId(f"count-{digest(story + ' ' + name)}"),
        question=fill(made, directory),
        type="conflict" if "conflict" in kinds else "update",
        status="open",
        versions=make_versions(((f"{c.quantity.number:g}", _words(c)) for c in told), directory),
        settle=directory.knowledge.events.settle.get("number", ""),
        slot="number",
        made=made,
    )


def _differ(one: Count, other: Count, directory: Directory) -> bool:
    if one.article == other.article or meet(one.range, other.range):
        return False
    small, great = sorted((one.quantity.number, other.quantity.number))
    return great <= small * _FARTHEST and _matter(one, other) >= _MATTER


def _matter(one: Count, other: Count) -> int:
    """How much two sentences share beside the counted words."""
    own = {stem(word) for count in (one, other) for word in count.quantity.of.split()}
    return len((one.stems & other.stems) - own) + len(one.actors & other.actors)


def _type(one: Count, other: Count) -> DifferenceType:
    """A greater count on a later day updates the smaller; else they conflict."""
    small, great = sorted((one, other), key=lambda count: count.quantity.number)
    return (
        "update"
        if is_before(small.reading.article.published.value, great.reading.article.published.value)
        else "conflict"
    )


def _words(count: Count) -> Span:
    return replace(count.quantity.span, end=max(count.quantity.span.end, count.noun.end))
