"""The front page: title, bottom line, key points and the events of the timeline strip, chosen by rule."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.brief.directory import Directory
from builder.brief.front.points import KEY_POINTS, WORTH, Page, choose_points, is_told, long_words, tells_event
from builder.brief.front.repeated import find_likeness, part_repeated
from builder.brief.happenings.events import Happening
from builder.brief.sentences.dated import date_note
from builder.brief.sentences.shorter import TITLE_WORDS, make_title, tighten
from builder.brief.statements import Ranked
from builder.brief.weighing import IS_SOMEBODY, tells_news
from builder.dates.edtf import days_after, interval, is_before, is_day, newest, order
from builder.values.capture import DossierRecord
from builder.values.dossier import Briefing, Event, Reading, Section, Statement
from builder.values.ids import ActorId, ArticleId, EventId, StatementId, StoryId
from builder.values.span import Span

_TITLES = 5
"""Statements among which the title is looked for."""
_NOT_IN_TITLE = re.compile(r"^[\[“\"]|^[A-Z]\w+\.? \[|[“\"].*[”\"]")
_ALIKE = 0.7
"""Share of a sentence's long words that another has, too: above it, it is like the other."""
_FOR_WANT = 2
"""Statements of a front page for which none is fit, or none that is carries any weight."""
_COMPARED = 60
"""Statements that may come to the front page; each is compared with those before it."""
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
_HEDGED = 4.0
"""What it costs a title to hold what only may be so, or is said to be: a judgement is sure."""
_BOTTOM_LINE = 3
_BOTTOM_WORDS = 60
_BOTTOM_SENTENCE = 32
_BESIDE, _LIGHT = 0.1, 0.3
"""Of the weight of the title, what a sentence beside it needs where there is one, and below what it comes last."""
_TIGHT = 24
"""Words to which a sentence of the bottom line is brought where it can be: two and a half of them make sixty."""
_STRIP = 8
"""Events on the strip."""
_STRIP_SHARE = 3
"""Events that one story gives to the strip before the next has its turn."""
_MONTH, _RECENT = 31, 120
_AN_ARTICLE = 3
"""Statements of the front page that one article may give, as long as others have more to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The actors whom the dossier's question names, the countries that it does not name, and what sources dispute."""

    actors: frozenset[ActorId] = frozenset()
    other_countries: frozenset[ActorId] = frozenset()
    disputed: frozenset[Span] = frozenset()
    """The words of every version of an open difference; what only grew as news came in is in dispute with nobody."""

    def share(self, statement: Statement) -> int:
        """How much a statement is about the question: two of its actors are as good as more, one counts for nothing
        beside a country that nobody asked about."""
        named = len(self.actors.intersection(statement.actors))
        if named == 1 and self.other_countries.intersection(statement.actors):
            return 0
        return min(named, 2)


def make_briefing(
    record: DossierRecord,
    ranked: tuple[Ranked, ...],
    happenings: tuple[Happening, ...],
    directory: Directory,
    asked: Asked | None = None,
) -> tuple[Briefing | None, tuple[Statement, ...]]:
    """The front page, and the statements as shortened for its bottom line; None where nothing can be said.

    A statement appears once; spare ones are key points after all that are firm, and nothing else.
    The bottom line begins with the whole of what the title says in short. What names more
    actors of the dossier's question comes first; the dossier's own languages before others.
    """
    weight = {r.statement.id: r.weight for r in ranked}
    choice = _Choice(record=record, asked=asked or Asked(), weight=weight, directory=directory)
    firm, spare = _part_fit(ranked)
    unlike = _unlike(firm)
    if not unlike:
        return None, ()
    news = _find_news(unlike, choice)
    title = _title(news, choice)
    bottom = _bottom_line(title, _beside(title, news, choice), directory)
    page = Page(
        title=title,
        bottom=bottom,
        leaning={r.statement.id for r in spare if not r.spare},
        several=_told_by_several(happenings),
        directory=directory,
    )
    pinned = [r.statement for r in ranked if r.pinned]
    overtaken = {r.statement.id for r in ranked if r.overtaken}
    told = (*choice.own_first(unlike), *choice.own_first(_unlike([*firm, *spare])))
    words, edits = make_title(title, directory)
    briefing = Briefing(
        title=record.headline or words,
        title_by="editor" if record.headline else "machine",
        title_from=None if record.headline else title.id,
        title_edits=() if record.headline else edits,
        bottom_line=tuple(s.id for s in bottom),
        sections=_sections(_points(pinned, told, page, weight)[:KEY_POINTS], overtaken),
        strip=_strip(happenings),
    )
    return briefing, tuple(bottom)


def _points(
    pinned: Iterable[Statement], told: Iterable[Statement], page: Page, weight: Mapping[StatementId, float]
) -> list[Statement]:
    """What stands on the page below its title and bottom line: what an editor pinned, then what is chosen."""
    shown = {page.title.id, *(s.id for s in page.bottom)}
    first = {s.id: s for s in pinned if s.id not in shown}
    left = {s.id: s for s in told if s.id not in shown | first.keys()}
    return [*first.values(), *choose_points(list(left.values()), weight, page)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """What the front page is chosen by."""

    record: DossierRecord
    asked: Asked
    weight: Mapping[StatementId, float]
    directory: Directory

    def is_own(self, statement: Statement) -> bool:
        """True for words in a language that the dossier is written in: title and bottom line have others for want."""
        language = self.directory.readings[statement.slice.article].article.language
        return language in ("und", *self.record.languages)

    def is_dated(self, statement: Statement) -> bool:
        """True where its article has a day, stated or inferred, or several origins tell it."""
        article = self.directory.readings[statement.slice.article].article
        return len(statement.origins) > 1 or article.published.value is not None

    def own_first(self, ranked: Iterable[Ranked]) -> list[Statement]:
        """The statements spread over events and articles, those in the dossier's own languages first."""
        return sorted(_spread(ranked), key=lambda s: not self.is_own(s))


def _part_fit(ranked: tuple[Ranked, ...]) -> tuple[list[Ranked], list[Ranked]]:
    """What is fit for the front page, and what may be a key point for want of others."""
    firm = [r for r in ranked if r.firm]
    if all(r.stale and r.weight < 0 for r in firm):
        firm = [*ranked[:_FOR_WANT], *(r for r in firm if r not in ranked[:_FOR_WANT])]
    fit = {r.statement.id for r in firm}
    left = [r for r in ranked if r.statement.id not in fit]
    spare = sorted((r for r in left if r.spare), key=lambda r: r.stale)
    return firm, spare + [r for r in left if not r.spare and not r.stale and r.weight >= WORTH]


def _find_news(unlike: tuple[Ranked, ...], choice: _Choice) -> list[Statement]:
    """Among what the title is looked for: nothing stale, nothing in another language, where there is anything else.

    What an article of no known day tells comes last: nobody knows what became of it since.
    """
    stale = {r.statement.id for r in unlike if r.stale}
    first = choice.own_first(sorted(unlike, key=lambda r: -choice.asked.share(r.statement)))
    news = [s for s in first if s.id not in stale] or first
    return sorted([s for s in news if choice.is_own(s)] or news, key=lambda s: not choice.is_dated(s))


def _told_by_several(happenings: Iterable[Happening]) -> frozenset[EventId]:
    """The events that several origins tell."""
    return frozenset(h.event.id for h in happenings if len({t.reading.origin for t in h.tellings} - {None}) > 1)


def _title(news: list[Statement], choice: _Choice) -> Statement:
    """Of the first with most origins the weightiest that is short, carries its names itself and nobody disputes."""
    directory = choice.directory
    most = _backing(news[0])
    best = [s for s in news if _backing(s) == most][:_TITLES]
    best = [s for s in best if choice.is_dated(s)] or best
    told = Counter(reading.home for reading in directory.readings.values())
    largest, last = max(told.values()), _find_newest_day(directory)

    def worth(s: Statement) -> float:
        title, age = make_title(s, directory)[0], _age(s, last, directory)
        return (
            choice.weight[s.id]
            + _KNOWN * bool(s.origins)
            + _NEWER * _freshness(s, directory)
            - _A_WEEK * age
            + _LARGER * told[directory.readings[s.slice.article].home] / largest
            + _TITLED * find_likeness(title, s.slice.article, directory)
            - _UNFIT * (age >= 1 and _tells_passing_day(s, title, directory))
            - _title_cost(s, title, choice.asked.disputed)
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
    return sum(_share_before(own, told) for told in (story, every)) / 2


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


def _title_cost(statement: Statement, text: str, disputed: frozenset[Span]) -> float:
    contested = any(statement.slice.contains(span) for span in disputed)
    return (
        _UNFIT * bool(_NOT_IN_TITLE.search(text) or (IS_SOMEBODY.search(text) and statement.when is None))
        + _DISPUTED * contested
        + _A_WORD * max(len(text.split()) - TITLE_WORDS, 0)
        + _A_WORD_MORE * max(len(text.split()) - _UNREADABLE, 0)
    )


def _is_hedged(statement: Statement, title: str, directory: Directory) -> bool:
    """True where a title still has a word by which its sentence doubts what it tells."""
    claims = directory.readings[statement.slice.article].claims
    hedges = {word for claim in claims if claim.span.contains(statement.slice) for word in claim.hedge}
    return not hedges.isdisjoint(title.casefold().split())


def _tells_passing_day(statement: Statement, title: str, directory: Directory) -> bool:
    """True where a title still says a day, week or month that only its article’s date makes known: "last week"."""
    times = directory.inside(statement.slice.article).times.inside(statement.slice)
    notes = ((time.text, date_note(time, directory)) for time in times)
    return any(note and not note.isdigit() and words in title for words, note in notes)


def _unlike(ranked: Iterable[Ranked]) -> tuple[Ranked, ...]:
    """The statements without those that say nearly what one before them says; a fact in few words hides no sentence
    that tells more."""
    kept: list[Ranked] = []
    told: list[tuple[frozenset[str], bool]] = []
    for one in ranked:
        if len(kept) == _COMPARED:
            break
        words = long_words(one.compared)
        if not any(len(words & t) > _ALIKE * (len(words) if made else min(len(words), len(t))) for t, made in told):
            kept.append(one)
            told.append((words, one.statement.made is not None))
    return tuple(kept)


def _spread(ranked: Iterable[Ranked]) -> list[Statement]:
    """The statements in order, one an event, and none from an article that has had its share until all have.

    A plan that was carried out ("was due to arrive") does not stand in the place of its event's news.
    """
    first: list[Statement] = []
    later: list[Statement] = []
    taken: dict[ArticleId, int] = {}
    events: set[EventId] = set()
    for one in ranked:
        statement = one.statement
        article = statement.slice.article
        if (statement.made is None and taken.get(article, 0) >= _AN_ARTICLE) or statement.event in events:
            later.append(statement)
            continue
        taken[article] = taken.get(article, 0) + (statement.made is None)
        if statement.event and not one.overtaken and (statement.made is None or tells_event(statement)):
            events.add(statement.event)
        first.append(statement)
    return first + later


def _words(statement: Statement) -> int:
    return len(statement.text.split())


def _beside(title: Statement, news: list[Statement], choice: _Choice) -> list[Statement]:
    """What may stand beside the title: first the best of another story that is as much about the question."""
    whole = max(choice.weight[title.id], 0.0)
    weighty = [s for s in news if choice.weight[s.id] >= _BESIDE * whole] or news
    weighty.sort(key=lambda s: choice.weight[s.id] < _LIGHT * whole)
    fresh, _ = part_repeated((s for s in weighty if s.id != title.id), [title], choice.directory)
    told = choice.directory.readings[title.slice.article].home
    near = fresh[: 3 * KEY_POINTS]
    others = (s for s in near if choice.directory.readings[s.slice.article].home != told)
    elsewhere = [s for s in others if choice.asked.share(s) == choice.asked.share(title) > 0]
    return list(dict.fromkeys((*elsewhere[:1], *near)))


def _bottom_line(title: Statement, others: list[Statement], directory: Directory) -> list[Statement]:
    """At most sixty words: the sentence of the title, then one or two others that fit, by day of publication."""
    found = [tighten(title, directory, _TIGHT)]
    for statement in others:
        tight = tighten(statement, directory, _TIGHT)
        left = _BOTTOM_WORDS - sum(map(_words, found))
        again = any(other.made and other.event == tight.event and is_told(tight, other) for other in found)
        if not tells_news(tight, directory):
            continue
        if len(found) < _BOTTOM_LINE and _words(tight) <= min(left, _BOTTOM_SENTENCE) and not again:
            found.append(tight)
    published = {s.id: directory.readings[s.slice.article].article.published.value for s in found}
    return [found[0], *sorted(found[1:], key=lambda s: order(published[s.id]))]


def _sections(points: list[Statement], overtaken: set[StatementId]) -> tuple[Section, ...]:
    """Key points, those of several origins first, of equals those that are surer: one origin is as sure as another.

    What was only planned comes behind what happened, of as many origins.
    """
    surer = {s.id: (s.confidence == "low", s.one_source is not None) for s in points if len(s.origins) > 1}
    ordered = sorted(points, key=lambda s: (-len(s.origins), s.id in overtaken, surer.get(s.id, (False, False))))
    return (Section(id="key-points", title="Key points", statements=tuple(StatementId(s.id) for s in ordered)),)


def _strip(happenings: Iterable[Happening]) -> tuple[EventId, ...]:
    """The news of each story that most articles tell, by date; each of the first stories has its share."""
    told = sorted((h for h in happenings if _is_news(h)), key=_strip_order)
    taken: Counter[StoryId | None] = Counter()
    ranked: list[tuple[int, int, Event]] = []
    for place, happening in enumerate(told):
        story = happening.event.story
        ranked.append((taken[story] // _STRIP_SHARE, place, happening.event))
        taken[story] += 1
    chosen = [event for _, _, event in sorted(ranked, key=lambda r: r[:2])[:_STRIP]]
    return tuple(e.id for e in sorted(chosen, key=lambda e: (order(e.when), e.id)))


def _strip_order(happening: Happening) -> tuple[object, ...]:
    event = happening.event
    articles = len({c.article for c in event.claims})
    return -articles, not is_day(event.when), -len(event.actors), order(event.when), event.id


def _is_news(happening: Happening) -> bool:
    """True for a happening with a name in its label, dated to a month or less and not long before its article."""
    event, first = happening.event, happening.tellings[0].reading.article.published.value
    days, published = interval(event.when), interval(first)
    if days is None or event.made is None or not event.made.slots or (days[1] - days[0]).days > _MONTH:
        return False
    return published is None or (published[0] - days[0]).days <= _RECENT
