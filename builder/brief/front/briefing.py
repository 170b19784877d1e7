"""The front page: title, bottom line and key points, chosen by rule."""

from collections.abc import Iterable
from dataclasses import replace

from builder.brief.directory import Directory
from builder.brief.front.choice import Asked, Choice, find_unlike, part_fit
from builder.brief.front.points import FEWEST_POINTS, KEY_POINTS, Page, choose_points, is_told
from builder.brief.front.repeated import part_repeated
from builder.brief.front.title import choose_title, find_news, foretells
from builder.brief.happenings.events import Happening
from builder.brief.sentences.shorter import make_title, tighten
from builder.brief.statements import Ranked
from builder.brief.weighing import tells_news
from builder.dates.edtf import days_after, order
from builder.values.capture import DossierRecord
from builder.values.dossier import Briefing, Section, Statement
from builder.values.ids import EventId, StatementId

_BOTTOM_LINE = 3
_BOTTOM_WORDS = 60
_BOTTOM_SENTENCE = 32
_BESIDE, _LIGHT, _LIGHT_OLD, _OLD = 0.1, 0.8, 0.5, 60
"""Of the weight of the title, what a sentence beside it needs where there is one, below what it comes behind others,
and below what it comes last if written so many days before: of five such sentences read, the two lighter were poor.
Against ideal front pages of 79 topics .3 for .8 had .01 less of their bottom lines on one half, .02 on the other."""
_TIGHT = 24
"""Words to which a sentence of the bottom line is brought where it can be: two and a half of them make sixty."""


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
    choice = Choice(record=record, asked=asked or Asked(), weight=weight, directory=directory)
    firm, spare = part_fit(ranked)
    every, sure = find_unlike([*firm, *spare]), {r.statement.id for r in firm}
    unlike = tuple(r for r in every if r.statement.id in sure)
    if not unlike:
        return None, ()
    news = find_news(unlike, choice)
    title = choose_title(news, choice)
    bottom = _bottom_line(title, _beside(title, news, choice), directory)
    page = Page(
        title=title,
        bottom=bottom,
        leaning={r.statement.id for r in spare if not r.spare},
        several=_told_by_several(happenings),
        directory=directory,
        heads=choice.asked.heads,
    )
    pinned = [r.statement for r in ranked if r.pinned]
    overtaken = {r.statement.id for r in ranked if r.overtaken}
    told = (*choice.own_first(unlike), *choice.own_first(every))
    words, edits = make_title(title, directory)
    briefing = Briefing(
        title=words,
        title_by="machine",
        title_from=title.id,
        title_edits=edits,
        bottom_line=tuple(s.id for s in bottom),
        sections=_sections(_points(pinned, told, page, choice)[:KEY_POINTS], overtaken),
    )
    return _headed(briefing, record.headline), tuple(bottom)


def _headed(briefing: Briefing, headline: str | None) -> Briefing:
    """The briefing under the editor's own title, where there is one."""
    if not headline:
        return briefing
    return replace(briefing, title=headline, title_by="editor", title_from=None, title_edits=())


def _points(pinned: Iterable[Statement], told: Iterable[Statement], page: Page, choice: Choice) -> list[Statement]:
    """What stands on the page below its title and bottom line: what an editor pinned, then what is chosen.

    What stands in a language that the dossier is not written in is there for want of others.
    """
    shown = {page.title.id, *(s.id for s in page.bottom)}
    first = {s.id: s for s in pinned if s.id not in shown}
    left = {s.id: s for s in told if s.id not in shown | first.keys()}.values()
    own, others = [s for s in left if choice.is_own(s)], [s for s in left if not choice.is_own(s)]
    points = choose_points(own, choice.weight, page)
    wanted = FEWEST_POINTS - len(points) if choice.is_own(page.title) else KEY_POINTS
    more = choose_points(others, choice.weight, replace(page, bottom=[*page.bottom, *points])) if wanted > 0 else []
    return [*first.values(), *points, *more[: max(wanted, 0)]]


def _told_by_several(happenings: Iterable[Happening]) -> frozenset[EventId]:
    """The events that several origins tell."""
    return frozenset(h.event.id for h in happenings if len({t.reading.reporter for t in h.tellings} - {None}) > 1)


def _words(statement: Statement) -> int:
    return len(statement.text.split())


def _beside(title: Statement, news: list[Statement], choice: Choice) -> list[Statement]:
    """What may stand beside the title: first the best of another story that is as much about the question."""
    whole = max(choice.weight[title.id], 0.0)
    weighty = [s for s in news if choice.weight[s.id] >= _BESIDE * whole] or news
    day = _day_of(title, choice.directory)
    old = {s.id for s in weighty if (days_after(day, _day_of(s, choice.directory)) or 0) > _OLD}
    weighty.sort(
        key=lambda s: (s.id in old and choice.weight[s.id] < _LIGHT_OLD * whole, choice.weight[s.id] < _LIGHT * whole)
    )
    fresh, _ = part_repeated((s for s in weighty if s.id != title.id), [title], choice.directory)
    told = choice.directory.readings[title.slice.article].home
    near = fresh[: 3 * KEY_POINTS]
    others = (s for s in near if choice.directory.readings[s.slice.article].home != told)
    elsewhere = [s for s in others if choice.asked.share(s) == choice.asked.share(title) > 0]
    return list(dict.fromkeys((*elsewhere[:1], *near)))


def _day_of(statement: Statement, directory: Directory) -> str | None:
    return directory.readings[statement.slice.article].article.published.value


def _bottom_line(title: Statement, others: list[Statement], directory: Directory) -> list[Statement]:
    """At most sixty words: the sentence of the title, then one or two others that fit, by day of publication."""
    found, newest = [tighten(title, directory, _TIGHT)], directory.find_newest()
    for statement in others:
        if len(found) == _BOTTOM_LINE:
            break
        tight = tighten(statement, directory, _TIGHT)
        left = _BOTTOM_WORDS - sum(map(_words, found))
        again = any(other.made and other.event == tight.event and is_told(tight, other) for other in found)
        if not tells_news(tight, directory) or foretells(tight, newest, directory):
            continue
        if _words(tight) <= min(left, _BOTTOM_SENTENCE) and not again:
            found.append(tight)
    return [found[0], *sorted(found[1:], key=lambda s: order(_day_of(s, directory)))]


def _sections(points: list[Statement], overtaken: set[StatementId]) -> tuple[Section, ...]:
    """Key points, those of several origins first, of equals those that are surer: one origin is as sure as another.

    What was only planned comes behind what happened, of as many origins.
    """
    surer = {s.id: (s.confidence == "low", s.one_source is not None) for s in points if len(s.origins) > 1}
    ordered = sorted(points, key=lambda s: (-len(s.origins), s.id in overtaken, surer.get(s.id, (False, False))))
    return (Section(id="key-points", title="Key points", statements=tuple(StatementId(s.id) for s in ordered)),)
