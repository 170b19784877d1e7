"""The front page: title, bottom line, key points and the events of the timeline strip, chosen by rule."""

from collections.abc import Iterable

from builder.brief.events import Happening
from builder.brief.statements import Ranked
from builder.edtf import is_day, order
from builder.values.capture import DossierRecord
from builder.values.dossier import Briefing, Section, Statement
from builder.values.ids import ArticleId, EventId, StatementId

_TITLE_WORDS = 28
_BOTTOM_LINE = 3
_BOTTOM_WORDS = 60
_BOTTOM_SENTENCE = 36
_SHORTEST = 20
"""Words to leave for a second sentence of the bottom line."""
_KEY_POINTS = 8
_STRIP = 8
_AN_ARTICLE = 3
"""Statements of the front page that one article may give, as long as others have more to say."""


def make_briefing(
    record: DossierRecord, ranked: tuple[Ranked, ...], happenings: Iterable[Happening]
) -> Briefing | None:
    """None where nothing can be said. A statement appears once; the bottom line says other things than the title."""
    chosen = _spread([r.statement for r in ranked])
    if not chosen:
        return None
    stale = {r.statement.id for r in ranked if r.stale}
    news = [s for s in chosen if s.id not in stale] or chosen
    best = [s for s in news if len(s.origins) == len(news[0].origins)]
    title = next((s for s in best if _words(s) <= _TITLE_WORDS), best[0])
    rest = [s for s in chosen if s.id != title.id]
    bottom = _bottom_line([s for s in news if s.id != title.id])
    points = [s for s in rest if s.id not in {b.id for b in bottom}][:_KEY_POINTS]
    return Briefing(
        title=record.headline or as_title(title.text),
        title_by="editor" if record.headline else "machine",
        title_from=None if record.headline else title.id,
        bottom_line=tuple(s.id for s in bottom),
        sections=_sections(points),
        strip=_strip(happenings),
    )


def as_title(sentence: str) -> str:
    """A sentence without its full stop."""
    return sentence.removesuffix(".")


def _spread(statements: list[Statement]) -> list[Statement]:
    """The statements in order, one an event, and none from an article that has had its share until all have."""
    first: list[Statement] = []
    later: list[Statement] = []
    taken: dict[ArticleId, int] = {}
    events: set[EventId] = set()
    for statement in statements:
        article = statement.slice.article
        if taken.get(article, 0) >= _AN_ARTICLE or statement.event in events:
            later.append(statement)
            continue
        taken[article] = taken.get(article, 0) + 1
        events |= {statement.event} if statement.event else set()
        first.append(statement)
    return first + later


def _words(statement: Statement) -> int:
    return len(statement.text.split())


def _bottom_line(statements: list[Statement]) -> list[Statement]:
    """Two or three sentences of at most sixty words together: the strongest that leave room for a second."""
    found: list[Statement] = []
    left = _BOTTOM_WORDS
    for statement in statements[: 3 * _KEY_POINTS]:
        room = left - (_SHORTEST if not found else 0)
        if len(found) < _BOTTOM_LINE and _words(statement) <= min(room, _BOTTOM_SENTENCE):
            found.append(statement)
            left -= _words(statement)
    return found


def _sections(points: list[Statement]) -> tuple[Section, ...]:
    """Key points, those of several origins first."""
    ordered = sorted(points, key=lambda s: (-len(s.origins), s.one_source is not None))
    return (Section(id="key-points", title="Key points", statements=tuple(StatementId(s.id) for s in ordered)),)


def _strip(happenings: Iterable[Happening]) -> tuple[EventId, ...]:
    """Dated events that most articles tell, exact days before months, in order of date."""
    dated = [h.event for h in happenings if h.event.when and h.event.made and len(h.event.made.slots) > 0]
    told = sorted(
        dated,
        key=lambda e: (-len({c.article for c in e.claims}), not is_day(e.when), -len(e.actors), order(e.when), e.id),
    )
    return tuple(e.id for e in sorted(told[:_STRIP], key=lambda e: (order(e.when), e.id)))
