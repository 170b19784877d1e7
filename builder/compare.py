"""What changed between two states of a dossier: for the briefing's "what is new", for `diff`, for an edition."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder.values.dossier import Dossier, Event
from builder.values.edition import (
    Changed,
    Changes,
    Edition,
    SaidActor,
    SaidCorrection,
    SaidDate,
    SaidDifference,
    SaidGroup,
    SaidStatement,
)
from builder.values.ids import ActorId

_RESOLVED = "resolved"
"""The status of a difference that editors settled; the others are open, whether disputed or not."""


def take_edition(dossier: Dossier, number: int = 0) -> Edition:
    """What the dossier says now, as an edition keeps it."""
    return Edition(
        number=number,
        as_of=dossier.as_of,
        title=dossier.briefing.title if dossier.briefing else dossier.record.title,
        statements=tuple(
            SaidStatement(id=s.id, text=s.text, confidence=s.confidence, origins=tuple(sorted(s.origins)))
            for s in dossier.statements
        ),
        differences=tuple(
            SaidDifference(id=d.id, question=d.question, type=d.type, versions=len(d.versions), status=d.status)
            for d in dossier.differences
        ),
        dates=tuple(
            SaidDate(
                article=r.article.id,
                title=r.article.title,
                value=r.article.published.value,
                basis=r.article.published.basis,
                publisher=r.article.publisher or "",
            )
            for r in dossier.readings
        ),
        actors=tuple(SaidActor(id=a.id, name=a.name, former_ids=a.former_ids) for a in dossier.actors),
        events=tuple(_said_event(event) for event in dossier.events),
        stories=tuple(SaidGroup(id=s.id, name=s.title, members=s.articles) for s in dossier.stories),
        front=dossier.briefing.front if dossier.briefing else (),
        corrections=tuple(SaidCorrection(id=c.id, what=c.what) for c in dossier.corrections),
    )


def _said_event(event: Event) -> SaidGroup:
    """One passage may tell of events of several kinds, so the kind stands in the members' names."""
    members = (f"{event.type} {c.article} {c.paragraph} {c.start}" for c in event.claims)
    name = f"{event.what}, {event.when}" if event.when else event.what
    return SaidGroup(id=event.id, name=name, members=tuple(dict.fromkeys(members)))


def compare(old: Edition, new: Edition) -> Changes:
    """How `new` differs from `old`. Statements are the same where their ids are, whatever they read."""
    before = {s.id: s for s in old.statements}
    now = {s.id: s for s in new.statements}
    common = [(before[s.id], s) for s in new.statements if s.id in before]
    articles_before = {d.article for d in old.dates}
    articles_now = {d.article for d in new.dates}
    open_before = {d.id for d in old.differences if d.status != _RESOLVED}
    open_now = {d.id for d in new.differences if d.status != _RESOLVED}
    return Changes(
        since=old,
        added=tuple(s for s in new.statements if s.id not in before),
        changed=tuple(Changed(id=b.id, what=b.text, old=a.text, new=b.text) for a, b in common if a.text != b.text),
        withdrawn=tuple(s for s in old.statements if s.id not in now),
        corroborated=tuple(_support_change(a, b) for a, b in common if len(b.origins) > len(a.origins)),
        weakened=tuple(_support_change(a, b) for a, b in common if len(b.origins) < len(a.origins)),
        rated=tuple(
            _support_change(a, b)
            for a, b in common
            if len(a.origins) == len(b.origins) and a.confidence != b.confidence
        ),
        disputed=tuple(d for d in new.differences if d.id in open_now - open_before),
        settled=tuple(d for d in old.differences if d.id in open_before - open_now),
        dates_moved=tuple(_moved_dates(old.dates, new.dates)),
        articles_added=tuple(d for d in new.dates if d.article not in articles_before),
        articles_removed=tuple(d for d in old.dates if d.article not in articles_now),
        actors_merged=tuple(_merged_actors(old.actors, new.actors)),
        merged=(*_merged(old.events, new.events), *_merged(old.stories, new.stories)),
        split=(*_split(old.events, new.events), *_split(old.stories, new.stories)),
        renamed=tuple(_renamed(old, new)),
        republished=tuple(_republished(old.dates, new.dates)),
        fronted=tuple(s for _, s in common if s.id in new.front and s.id not in old.front) if old.front else (),
        moved_back=tuple(s for _, s in common if s.id in old.front and s.id not in new.front),
        corrections=tuple(c for c in new.corrections if c not in old.corrections),
    )


def _renamed(old: Edition, new: Edition) -> Iterable[Changed]:
    if old.title != new.title:
        yield Changed(id="dossier", what=new.title, old=old.title, new=new.title)
    actors, articles = {a.id: a.name for a in old.actors}, {d.article: d.title for d in old.dates}
    for actor in new.actors:
        if (was := actors.get(actor.id, actor.name)) != actor.name:
            yield Changed(id=actor.id, what=actor.name, old=was, new=actor.name)
    for date in new.dates:
        if (was := articles.get(date.article, date.title)) != date.title:
            yield Changed(id=date.article, what=date.title, old=was, new=date.title)


def _republished(old: Iterable[SaidDate], new: Iterable[SaidDate]) -> Iterable[Changed]:
    before = {d.article: d.publisher for d in old}
    for date in new:
        was = before.get(date.article)
        if was is not None and date.publisher is not None and was != date.publisher:
            yield Changed(id=date.article, what=date.title, old=was, new=date.publisher)


def _support_change(old: SaidStatement, new: SaidStatement) -> Changed:
    return Changed(id=new.id, what=new.text, old=_support(old), new=_support(new))


def _support(said: SaidStatement) -> str:
    count = len(said.origins)
    return f"{count} origin{'' if count == 1 else 's'}, {said.confidence}"


def _moved_dates(old: Iterable[SaidDate], new: Iterable[SaidDate]) -> Iterable[Changed]:
    before = {d.article: d for d in old}
    for date in new:
        was = before.get(date.article)
        if was and was.value != date.value:
            yield Changed(id=date.article, what=date.title, old=_dated(was), new=_dated(date))


def _dated(date: SaidDate) -> str:
    return f"{date.value} ({date.basis})" if date.value else "undated"


def _merged_actors(old: Iterable[SaidActor], new: Iterable[SaidActor]) -> Iterable[Changed]:
    names: Mapping[ActorId, str] = {actor.id: actor.name for actor in old}
    for actor in new:
        for former in actor.former_ids:
            if former in names and former != actor.id:
                yield Changed(id=actor.id, what=actor.name, old=names[former], new=actor.name)


def _merged(old: Iterable[SaidGroup], new: Iterable[SaidGroup]) -> Iterable[Changed]:
    """What is gone and has most of its members in something that was there before."""
    before = {group.id: group for group in old}
    now = {group.id: group for group in new}
    for gone in (group for name, group in before.items() if name not in now):
        into = next((group for group in now.values() if _is_mostly_in(gone, group)), None)
        if into is not None and any(_is_mostly_in(other, into) for other in before.values() if other is not gone):
            yield Changed(id=into.id, what=into.name, old=gone.name, new=into.name)


def _split(old: Iterable[SaidGroup], new: Iterable[SaidGroup]) -> Iterable[Changed]:
    """What is new and has most of its members from something that is still there."""
    before = {group.id: group for group in old}
    now = {group.id: group for group in new}
    for made in (group for name, group in now.items() if name not in before):
        whole = next((group for name, group in before.items() if name in now and _is_mostly_in(made, group)), None)
        if whole is not None:
            yield Changed(id=made.id, what=made.name, old=whole.name, new=made.name)


def _is_mostly_in(part: SaidGroup, whole: SaidGroup) -> bool:
    return 2 * len(set(part.members) & set(whole.members)) > len(set(part.members))


def note_changes(dossier: Dossier, editions: tuple[Edition, ...]) -> Dossier:
    """The dossier with its edition's number and what is new since the last one that was closed."""
    last = max(editions, key=lambda edition: edition.number, default=None)
    if last is None:
        return dossier
    return replace(dossier, edition=last.number + 1, changes=compare(last, take_edition(dossier)))
