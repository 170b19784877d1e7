"""How old somebody is: two ages that articles of one week give one person of their story."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from builder.brief.differing.versions import Question, compare_in_stories, make_difference
from builder.brief.directory import Directory
from builder.dates.edtf import days_after
from builder.naming import digest
from builder.values.annotation import Mention
from builder.values.dossier import Difference, Made, Reading, Slot
from builder.values.ids import ActorId, ArticleId, StoryId
from builder.values.span import Span

_BEHIND = re.compile(
    r"(?:, (?:aged )?(\d\d)(?=, \D|\.(?: |$))| (?:(?:(?:has )?died|dies|dead) )?(?:aged|at the age of) (\d\d)\b)"
)
""" "Ana Vega, 41, said", "Ana Vega died aged 81": in brackets, and with one digit or three, stand points, too."""
_AHEAD = re.compile(r"\b(\d\d)-year-old $")
_AHEAD_LENGTH = len("-99-year-old ")
_WEEK = 7
"""Days between two articles within which a birthday is unlikely."""


class _Age(NamedTuple):
    who: Mention
    years: str
    words: Span
    published: str | None


def find_ages(directory: Directory) -> tuple[Difference, ...]:
    """The people of whom articles give different ages, in order of the story and the person."""
    return compare_in_stories(
        directory,
        lambda reading: _find_told(reading, directory),
        lambda story, age: (story, age.who.actor),
        lambda key, ages: _compare(key, ages, directory),
    )


def _find_told(reading: Reading, directory: Directory) -> Iterator[_Age]:
    """The ages right beside names."""
    for mention in reading.mentions:
        if mention.kind not in ("name", "surname") or not directory.is_person(mention.actor):
            continue
        text, span = reading.article.texts[mention.span.paragraph], mention.span
        behind, ahead = (
            _BEHIND.match(text, span.end),
            _AHEAD.search(text, max(span.start - _AHEAD_LENGTH, 0), span.start),
        )
        if behind is not None:
            yield _Age(
                mention, behind[1] or behind[2], replace(span, end=behind.end()), reading.article.published.value
            )
        elif ahead is not None:
            yield _Age(mention, ahead[1], replace(span, start=ahead.start()), reading.article.published.value)


def _compare(key: tuple[StoryId, ActorId], ages: tuple[_Age, ...], directory: Directory) -> Difference | None:
    """What differs of one person; an article that gives two ages tells of two people of one name."""
    told: dict[ArticleId, set[str]] = {}
    for age in ages:
        told.setdefault(age.words.article, set()).add(age.years)
    clear = [age for age in ages if len(told[age.words.article]) == 1]
    unlike = dict.fromkeys((age.years, age.published) for age in clear)
    apart = {one for pair in combinations(unlike, 2) if _differ(*pair) for one in pair}
    shown = [age for age in clear if (age.years, age.published) in apart]
    if not shown:
        return None
    who = Slot(name="who", actor=shown[0].who.actor, source=shown[0].who.span)
    made = Made(template=directory.knowledge.events.apart["age"][0], slots=(who,))
    question = Question(id=f"age-{digest(' '.join(key))}", slot="age", type="conflict", made=made)
    return make_difference(question, ((age.years, age.words) for age in shown), directory)


def _differ(one: tuple[str, str | None], other: tuple[str, str | None]) -> bool:
    """True for two ages whose articles lie within a week of each other."""
    days = days_after(one[1], other[1])
    return one[0] != other[0] and days is not None and abs(days) <= _WEEK
