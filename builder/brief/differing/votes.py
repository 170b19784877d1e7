"""How a vote went: "54 to 43", "by 52 votes to 45" and "218-176", told high up in articles of one story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from builder.brief.differing.matters import Matter, read_matter
from builder.brief.differing.versions import Question, compare_in_stories, make_difference
from builder.brief.directory import Directory
from builder.brief.happenings.tellings import is_high
from builder.naming import digest
from builder.values.dossier import Difference, Made, Reading
from builder.values.ids import ArticleId, StoryId
from builder.values.span import Span

_SIGNS = ("vote", "voting")
_RESULT = re.compile(
    r"(?<![\d.,$€£–-])(\d{1,3})(?: votes?)?(?: to |[-–]| against | in favou?r and )(\d{1,3})"
    r"(?![\d%]|[.,–-]\d|[- ](?:percent|per cent|years?|days?)\b)"
)
_AS_MANY = 0.85
"""Least share of the votes of one result that the other one has: two houses have voted, or two committees, below it."""
_MATTER = 2
"""Stems and actors that two sentences on one vote share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vote:
    """One result: its sides, the greater first."""

    words: Span
    sides: tuple[int, int]
    matter: Matter

    @property
    def article(self) -> ArticleId:
        """Where it stands."""
        return self.words.article


def find_votes(directory: Directory) -> tuple[Difference, ...]:
    """The votes of which articles give different results, in order of the story."""
    return compare_in_stories(
        directory,
        lambda reading: _find_told(reading, directory),
        lambda story, _: (story,),
        lambda key, votes: _compare(key, votes, directory),
    )


def _find_told(reading: Reading, directory: Directory) -> Iterator[_Vote]:
    for claim in reading.claims:
        if not any(sign in claim.text for sign in _SIGNS) or not is_high(reading, claim.span):
            continue
        for found in _RESULT.finditer(claim.text):
            words = replace(claim.span, start=claim.span.start + found.start(), end=claim.span.start + found.end())
            if not any(time.span.overlaps(words) for time in directory.times_in(claim.span)):
                more, fewer = sorted((int(found[1]), int(found[2])), reverse=True)
                yield _Vote(words=words, sides=(more, fewer), matter=read_matter(claim, directory))


def _compare(key: tuple[StoryId], votes: tuple[_Vote, ...], directory: Directory) -> Difference | None:
    """What differs of the one vote of which each article tells; who tells of two votes is left out."""
    told: dict[ArticleId, set[tuple[int, int]]] = {}
    for vote in votes:
        told.setdefault(vote.article, set()).add(vote.sides)
    clear = [vote for vote in votes if len(told[vote.article]) == 1]
    pairs = [pair for pair in combinations(clear, 2) if _differ(*pair)]
    if not pairs:
        return None
    shown = [vote for vote in clear if any(vote in pair for pair in pairs)]
    template = directory.knowledge.events.apart["vote"][0]
    question = Question(id=f"vote-{digest(key[0])}", slot="number", type="conflict", made=Made(template=template))
    return make_difference(question, (("-".join(map(str, vote.sides)), vote.words) for vote in shown), directory)


def _differ(one: _Vote, other: _Vote) -> bool:
    few, many = sorted((sum(one.sides), sum(other.sides)))
    return (
        one.article != other.article
        and one.sides != other.sides
        and few >= _AS_MANY * many
        and len(one.matter & other.matter) >= _MATTER
    )
