"""What several origins tell of one deed in words of their own: "Roca backed Vega", "Vega was endorsed by Roca".

Two tellings are of one deed where the same people do and suffer it and their days meet. A telling without a day joins
only a deed that is done once, or one told by articles of the same days.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.brief.confidence import rate
from builder.brief.directory import Directory
from builder.brief.happenings.tellings import is_high
from builder.brief.narrowed import narrow_stories
from builder.brief.stated.assembled import Stated, assemble
from builder.brief.stated.deeds import Done, find_done
from builder.brief.stated.relayed import back
from builder.dates.edtf import contains, days_after, interval, order
from builder.recall import Recall, make_anew
from builder.values.annotation import Mention, Time
from builder.values.dossier import Made, Reading, Slot, Statement
from builder.values.when import When
from builder.words.grouped import group

_SAME_NEWS = 3
"""Days between the publications of articles that tell a deed without its day."""


def state_deeds(directory: Directory, known: Iterable[Stated], recall: Recall = make_anew) -> tuple[Stated, ...]:
    """A statement for each deed that two origins of a story tell, unless `known` tells of the same people there."""
    said = {(span, s.statement.actors) for s in known for span in s.statement.support}
    found = (s for near in narrow_stories(directory, recall).values() for s in recall.once(_find_in_story, near))
    return tuple(s for s in found if said.isdisjoint((span, s.statement.actors) for span in s.statement.support))


def _origins(told: Iterable[Reading | Done]) -> int:
    return len({one.origin for one in told} - {None})


def _find_in_story(directory: Directory) -> tuple[Stated, ...]:
    told = directory.readings.values()
    found = tuple(_of_story(told, directory)) if _origins(told) > 1 else ()
    return tuple(s for s in found if not any(_tells_all(other.statement, s.statement) for other in found))


def _tells_all(one: Statement, other: Statement) -> bool:
    """True where one names who did what the other tells of the same people in the same sentences."""
    return set(one.actors) > set(other.actors) and set(one.support) >= set(other.support)


def _of_story(told: Iterable[Reading], directory: Directory) -> Iterator[Stated]:
    ordered = sorted(told, key=lambda r: (*order(r.article.published.value), r.article.id))
    deeds = (done for reading in ordered for claim in reading.claims for done in find_done(reading, claim, directory))
    for tellings in group((done.key, done) for done in deeds).values():
        same = _same(tellings)
        if _origins(same) > 1 and _is_whole(same) and not all(d.others for d in same):
            yield _stated(same, directory)


def _is_whole(same: Iterable[Done]) -> bool:
    """True where the day is told of a deed that leaves a reader with nothing without it: "Roca was sentenced."."""
    return all(done.when is not None or "{when}" not in done.deed.say[-1] for done in same)


def _same(tellings: Sequence[Done]) -> list[Done]:
    """The tellings of one deed: of its most told day where two origins date it, else with those that join it."""
    one_each = list({done.claim.span: done for done in reversed(tellings)}.values())[::-1]
    days = sorted({d.when.value for d in one_each if d.when and d.when.value})
    held = [[d for d in one_each if d.when and contains(day, d.when.value)] for day in days]
    dated = max(held, key=_origins, default=[])
    if _origins(dated) > 1:
        return dated
    first = dated or [d for d in one_each if d.when is None][:1]
    joined = [d for d in one_each if d not in first and d.when is None and _joins(d, first[0])] if first else []
    return sorted((*first, *joined), key=one_each.index)


def _joins(done: Done, other: Done) -> bool:
    """True for a deed done once, and for one that articles of the same days tell."""
    apart = days_after(done.reading.article.published.value, other.reading.article.published.value)
    return done.deed.once or (apart is not None and abs(apart) <= _SAME_NEWS)


def _stated(same: list[Done], directory: Directory) -> Stated:
    """The least exact day that all tell is the day of the sentence, where that has one."""
    dated = "{when}" in same[0].deed.say[0] and all(d.when for d in same)
    ordered = sorted(same, key=lambda d: -_width(d)) if dated else same
    first = ordered[0]
    named = [m for d in ordered for m in (d.who, d.whom) if m is not None]
    slots = [_slot("who", first.who, named)]
    if first.whom is not None:
        slots.append(_slot("whom", first.whom, named))
    template = first.deed.say[0] if dated else first.deed.say[-1]
    if dated and first.when:
        slots.append(Slot(name="when", actor=None, source=first.when.span))
    made = Made(template=template, slots=tuple(slots))
    rating = rate(back(d.origin, d.claim.text, d.others) for d in ordered)
    spans = tuple(d.claim.span for d in ordered)
    day = _day(first.when) if dated else None
    statement = replace(assemble(made, spans, rating, same[0].claim.id, directory), when=day)
    leads = [d for d in same if is_high(d.reading, d.claim.span)]
    high = tuple(d.claim.span for d in leads) if _origins(leads) > 1 else ()
    return Stated(statement=statement, stale=True, absorbed=(), leads=high)


def _day(time: Time | None) -> When | None:
    return When(value=time.value, basis=time.basis, words=time.text) if time and time.value else None


def _slot(name: str, player: Mention, named: Iterable[Mention]) -> Slot:
    """The actor, by the longest of its names in the sentences."""
    fullest = max((m for m in named if m.actor == player.actor), key=lambda m: len(m.text))
    return Slot(name=name, actor=player.actor, source=fullest.span)


def _width(done: Done) -> int:
    days = interval(done.when.value) if done.when else None
    return (days[1] - days[0]).days if days else 0
