"""How old somebody is: two ages that articles of one story give one person."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from builder.brief.differing.versions import Question, make_difference
from builder.brief.directory import Directory
from builder.dates.edtf import days_after
from builder.naming import digest
from builder.values.annotation import Claim, Mention
from builder.values.dossier import Difference, Made, Reading, Slot
from builder.values.ids import ActorId, ArticleId, StoryId
from builder.values.span import Span

_BEHIND = re.compile(r", (?:aged? )?(\d{1,3})(?=[,;] \D|[.;,]?[”\"]?$)")
""" "Ana Vega, 41, said", "Ana Vega, aged 41."; in brackets stand points and shirts, too."""
_AHEAD = re.compile(r"\b(\d{1,3})-year-old ((?:[^\W\d_A-Z][\w’'-]* ){0,3})$")
""" "the 41-year-old former mayor" before the name; its second group tells what somebody is."""
_JOINING = frozenset({"and", "or", "to"})
_CLOSE = 40
"""Characters before a name in which its age stands."""
_OLDEST = 115
_MONTH = 31
"""Days between two articles within which a birthday is unlikely: ages one year apart differ."""


@dataclass(frozen=True, slots=True)
class _Age:
    reading: Reading
    mention: Mention
    years: int
    words: Span

    @property
    def article(self) -> ArticleId:
        return self.reading.article.id


def find_ages(directory: Directory) -> tuple[Difference, ...]:
    """The people of whom articles give different ages, in order of the story and the person."""
    told: dict[tuple[StoryId, ActorId], list[_Age]] = {}
    for reading in directory.readings.values():
        if reading.story is not None:
            for age in _find_told(reading, directory):
                told.setdefault((reading.story, age.mention.actor), []).append(age)
    found = (_compare(key, ages, directory) for key, ages in sorted(told.items(), key=lambda row: row[0]))
    return tuple(difference for difference in found if difference is not None)


def _find_told(reading: Reading, directory: Directory) -> Iterator[_Age]:
    for claim in reading.claims:
        if any(c.isdigit() for c in claim.text):
            named = directory.inside(reading.article.id).mentions.inside(claim.span)
            for mention in named:
                if mention.kind in ("name", "surname") and directory.is_person(mention.actor):
                    yield from _find_beside(reading, claim, mention, directory)


def _find_beside(reading: Reading, claim: Claim, mention: Mention, directory: Directory) -> Iterator[_Age]:
    start, end = mention.span.start - claim.span.start, mention.span.end - claim.span.start
    behind, ahead = _BEHIND.match(claim.text, end), _AHEAD.search(claim.text[max(start - _CLOSE, 0) : start])
    if behind is not None:
        words = replace(mention.span, end=claim.span.start + behind.end(1))
        yield from _read(reading, mention, behind[1], words)
    elif ahead is not None and _describes(ahead[2].split(), directory):
        words = replace(mention.span, start=claim.span.start + max(start - _CLOSE, 0) + ahead.start())
        yield from _read(reading, mention, ahead[1], words)


def _describes(words: Iterable[str], directory: Directory) -> bool:
    """False for "the 17-year-old son of Ana Vega" and "the 22-year-old faces Ana Vega": one is not the other."""
    events, verbs = directory.knowledge.events, directory.knowledge.verbs
    apart = events.prepositions | events.borders | events.openers | verbs.tensed | verbs.participles
    return not any(w in apart or w in _JOINING or w.endswith("ed") or (w[-1] == "s" and w[-2:] != "ss") for w in words)


def _read(reading: Reading, mention: Mention, digits: str, words: Span) -> Iterator[_Age]:
    if 0 < int(digits) <= _OLDEST:
        yield _Age(reading, mention, int(digits), words)


def _compare(key: tuple[StoryId, ActorId], ages: list[_Age], directory: Directory) -> Difference | None:
    told: dict[ArticleId, set[int]] = {}
    for age in ages:
        told.setdefault(age.article, set()).add(age.years)
    clear = [age for age in ages if len(told[age.article]) == 1]
    unlike = {(age.years, age.reading.article.published.value): age for age in clear}.values()
    if not any(_differ(one, other) for one, other in combinations(unlike, 2)):
        return None
    first = clear[0].mention
    who = Slot(name="who", actor=first.actor, source=first.span)
    made = Made(template=directory.knowledge.events.apart["age"][0], slots=(who,))
    question = Question(id=f"age-{digest(' '.join(key))}", slot="age", type="conflict", made=made)
    return make_difference(question, _tell(clear), directory)


def _differ(one: _Age, other: _Age) -> bool:
    """True for ages that no birthday between two articles makes one."""
    days = days_after(one.reading.article.published.value, other.reading.article.published.value)
    spare = 1 if days is None else 0 if abs(days) <= _MONTH else 1 + abs(days) // 365
    return abs(one.years - other.years) > spare


def _tell(ages: Iterable[_Age]) -> Iterator[tuple[str, Span]]:
    for age in ages:
        yield str(age.years), age.words
