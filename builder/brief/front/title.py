"""The title of the front page: of the news with most origins what is short, new, sure and of the largest story."""

import re
from collections import Counter
from collections.abc import Iterable, Set

from builder.brief.directory import Directory
from builder.brief.front.choice import Choice
from builder.brief.front.repeated import find_likeness
from builder.brief.sentences.dated import date_note
from builder.brief.sentences.shorter import TITLE_WORDS, make_title
from builder.brief.statements import Ranked
from builder.brief.weighing import IS_SOMEBODY
from builder.dates.edtf import days_after, is_before, is_day, newest
from builder.values.dossier import Edit, Reading, Statement
from builder.values.span import Span

_TITLES = 5
"""Statements among which the title is looked for, of those with most origins and of the others."""
_AN_ORIGIN = 8.0
"""What each further origin is worth to a title: a detail that two sources share is not the news."""
_NOT_IN_TITLE = re.compile(r"^[\[“\"]|^[A-Z]\w+\.? \[|[“\"].*[”\"]")
_UNFIT, _A_WORD = 14.0, 0.4
"""What brackets at its start and quotation marks cost a title, and each word too many."""
_A_WORD_MORE, _UNREADABLE = 0.8, 26
"""What each word costs besides from which a title takes more than three lines."""
_NEWER = 6.0
"""What it is worth to a title that all other articles of its story came out before: tolls rise, searches end."""
_A_WEEK, _OLDEST = 2.7, 5
"""What each week costs a title by which the newest article came later, and how many of them: a dossier of several
phases is titled by the last."""
_KNOWN = 16.0
"""What it is worth to a title that its publisher is known, where nothing is told by several origins."""
_LARGER = 8.0
"""What it is worth that no story of the dossier has more articles: so many titles leave each sentence a less share."""
_TITLED = 8.0
"""What it is worth that a title is like those of the other articles of its story: what they hold to be the news."""
_DISPUTED = 6.0
"""What it costs a title to say what another source says otherwise."""
_HEDGED = 8.0
"""What it costs a title to hold what only may be so, is said to be, or is to come: a judgement is sure."""


def find_news(unlike: tuple[Ranked, ...], choice: Choice) -> list[Statement]:
    """Among what the title is looked for: nothing stale, nothing in another language, where there is anything else.

    What an article of no known day tells comes last: nobody knows what became of it since.
    """
    stale = {r.statement.id for r in unlike if r.stale}
    first = choice.own_first(sorted(unlike, key=lambda r: -choice.asked.share(r.statement)))
    news = [s for s in first if s.id not in stale] or first
    return sorted([s for s in news if choice.is_own(s)] or news, key=lambda s: not choice.is_dated(s))


def choose_title(news: list[Statement], choice: Choice) -> Statement:
    """Of the first with most origins, and the first with fewer, the weightiest that is short, carries its names itself
    and nobody disputes."""
    directory = choice.directory
    most, about = _backing(news[0]), choice.asked.share(news[0])
    backed = [s for s in news if _backing(s) == most]
    fewer = [s for s in news if _backing(s) < most and choice.asked.share(s) == about]
    told = Counter(reading.home for reading in directory.readings.values())
    largest, last = max(told.values()), _find_newest_day(directory)
    latest = [s for s in backed if directory.opens(s.slice) and _age(s, last, directory) == 0]
    best = list(dict.fromkeys((*backed[:_TITLES], *fewer[:_TITLES], *latest)))
    best = [s for s in best if choice.is_dated(s)] or best

    def worth(s: Statement) -> float:
        (title, edits), age = make_title(s, directory), _age(s, last, directory)
        gone = _find_gone(s, edits)
        return (
            choice.weight[s.id]
            + _AN_ORIGIN * (_backing(s) - 1)
            + _KNOWN * bool(s.origins)
            + _NEWER * _freshness(s, directory)
            - _A_WEEK * age
            + _LARGER * told[directory.readings[s.slice.article].home] / largest
            + _TITLED * find_likeness(title, s.slice.article, directory)
            - _UNFIT * (age >= 1 and _tells_passing_day(s, title, directory))
            - _title_cost(s, title, gone, choice.asked.disputed)
            - _HEDGED * _is_hedged(s, title, directory)
        )

    return max(best, key=worth)


def _backing(statement: Statement) -> int:
    """How many origins a title has: what all of them have from one speaker is one's word, whoever prints it."""
    return 1 if statement.one_source else max(len(statement.origins), 1)


def _freshness(statement: Statement, directory: Directory) -> float:
    """The share of its story's dated articles that came out before its own, and of all: later ones know more."""
    own = directory.readings[statement.slice.article]
    every = [r for r in directory.readings.values() if r is own or r.article.published.value]
    story = [r for r in every if r is own or (r.story is not None and r.story == own.story)]
    groups = [told for told in (story, every) if len(told) > 1]
    return sum(_share_before(own, told) for told in groups) / max(len(groups), 1)


def _find_newest_day(directory: Directory) -> str | None:
    """The newest day on which an article came out; a bare year in a footer tells of none."""
    return newest(r.article.published.value for r in _list_dated(directory)) or directory.find_newest()


def _list_dated(directory: Directory) -> list[Reading]:
    return [reading for reading in directory.readings.values() if _has_day(reading)]


def _has_day(reading: Reading) -> bool:
    return is_day(reading.article.published.value)


def _age(statement: Statement, last: str | None, directory: Directory) -> float:
    """The weeks from its article to the newest one of the dossier, so many as make a difference.

    Nobody knows that an undated article is a late one: it is as old as those of its story are on the average.
    """
    own = directory.readings[statement.slice.article]
    every = [own] if _has_day(own) else _list_dated(directory)
    told = [r for r in every if r.home == own.home] or every
    weeks = [min((days_after(last, r.article.published.value) or 0) / 7, _OLDEST) for r in told]
    return sum(weeks) / max(len(weeks), 1)


def _share_before(own: Reading, told: list[Reading]) -> float:
    return sum(is_before(r.article.published.value, own.article.published.value) for r in told) / len(told)


def _find_gone(statement: Statement, edits: Iterable[Edit]) -> frozenset[int]:
    """The places of a paragraph whose words a title leaves out."""
    left_out = (range(e.start, e.end) for e in edits if e.kind == "omission")
    return frozenset(statement.slice.start + at for left in left_out for at in left)


def _title_cost(statement: Statement, text: str, gone: Set[int], disputed: frozenset[Span]) -> float:
    contested = any(statement.slice.contains(s) and gone.isdisjoint(range(s.start, s.end)) for s in disputed)
    return (
        _UNFIT * bool(_NOT_IN_TITLE.search(text) or (IS_SOMEBODY.search(text) and statement.when is None))
        + _DISPUTED * contested
        + _A_WORD * max(len(text.split()) - TITLE_WORDS, 0)
        + _A_WORD_MORE * max(len(text.split()) - _UNREADABLE, 0)
    )


def foretells(statement: Statement, newest: str | None, directory: Directory) -> bool:
    """True for what somebody said on no known day, or before the newest article, was to come: it may have come
    otherwise."""
    reading = directory.readings[statement.slice.article]
    published = reading.article.published.value
    if published is not None and not is_before(published, newest):
        return False
    return any(c.tense == "future" and c.attribution for c in reading.claims_of(statement.slice))


def _is_hedged(statement: Statement, title: str, directory: Directory) -> bool:
    """True where a title still has a word by which its sentence doubts what it tells, and for what is to come."""
    told = directory.readings[statement.slice.article].claims_of(statement.slice)
    hedges = {word for claim in told for word in claim.hedge}
    return any(claim.tense == "future" for claim in told) or not hedges.isdisjoint(title.casefold().split())


def _tells_passing_day(statement: Statement, title: str, directory: Directory) -> bool:
    """True where a title still says a day, week or month that only its article’s date makes known: "last week"."""
    times = directory.times_in(statement.slice)
    notes = ((time.text, date_note(time, directory)) for time in times)
    return any(note and not note.isdigit() and words in title for words, note in notes)
