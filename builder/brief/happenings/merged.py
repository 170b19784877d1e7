"""What editors decided about events: two that are one happening, one that is two."""

from collections.abc import Iterable
from dataclasses import replace

from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening, happening_id, happening_order, make_happening
from builder.naming import STORY
from builder.values.capture import Decision
from builder.values.problem import Problem, Problems
from builder.words.meant import suggest


def decide_events(
    happenings: Iterable[Happening], decisions: Iterable[Decision], directory: Directory
) -> tuple[tuple[Happening, ...], Problems]:
    """The happenings after every merge and split of an event, in the order of the decisions' ids.

    A happening answers to the id of each of its tellings, so that a decision holds when an earlier one is added.
    """
    found = list(happenings)
    problems: list[Problem] = []
    for decision in sorted(decisions, key=lambda d: d.id):
        if decision.action not in {"merge", "split"} or decision.target.startswith(STORY):
            continue
        target = _find(decision.target, found)
        if target is None:
            problems.append(_stale(decision, decision.target, found, directory))
        elif decision.action == "merge":
            problems.extend(_merge(decision, target, found, directory))
        else:
            problems.extend(_split(decision, target, found, directory))
    return tuple(sorted(found, key=happening_order)), tuple(problems)


def _merge(decision: Decision, target: Happening, found: list[Happening], directory: Directory) -> Iterable[Problem]:
    """What another goes into keeps its name, and its day and place where it has them."""
    into = _find(decision.into or "", found)
    if into is None:
        yield _stale(decision, decision.into or "", found, directory)
    elif into is target:
        message = f"{decision.target!r} and {decision.into!r} are one event already"
        yield decision.problem("merge-into-itself", message, "name another event in `into`, or delete the decision")
    elif into.type != target.type:
        message = f"{target.type.name!r} and {into.type.name!r} are events of different kinds"
        yield decision.problem("merge-unlike", message, "merge events of one kind; their ids begin alike")
    else:
        found.remove(target)
        found.remove(into)
        whole = make_happening(into.type, (*into.tellings, *target.tellings), directory)
        when, place = into.event.when or whole.event.when, into.event.place or whole.event.place
        named = replace(whole, event=replace(whole.event, when=when, place=place), naming=into.naming or into.tellings)
        found.append(_signed(named, (*into.event.decisions, *target.event.decisions, decision)))


def _split(decision: Decision, target: Happening, found: list[Happening], directory: Directory) -> Iterable[Problem]:
    out = tuple(t for t in target.tellings if t.reading.article.id in decision.articles)
    rest = tuple(t for t in target.tellings if t not in out)
    strangers = [a for a in decision.articles if not any(t.reading.article.id == a for t in out)]
    if strangers:
        message = f"{', '.join(map(repr, strangers))} does not tell of {decision.target!r}"
        yield decision.problem("split-unknown", message, "name articles that tell of that event")
    if out and rest:
        found.remove(target)
        found.append(_signed(make_happening(target.type, rest, directory), (*target.event.decisions, decision)))
        found.append(_signed(make_happening(target.type, out, directory), (decision,)))
    elif out:
        message = f"the decision takes every article out of {decision.target!r}"
        yield decision.problem("split-whole", message, "leave at least one article in it")


def _find(event: str, found: Iterable[Happening]) -> Happening | None:
    return next((h for h in found if any(happening_id(h.type, t) == event for t in h.tellings)), None)


def _signed(happening: Happening, decisions: tuple[Decision, ...]) -> Happening:
    return replace(happening, event=replace(happening.event, decisions=decisions))


def _stale(decision: Decision, event: str, found: Iterable[Happening], directory: Directory) -> Problem:
    if event in directory.actors:
        remedy = f"write `merge_into:` and the id of the other in seeds/actors/{event}.md"
        return decision.misplaced(event, "an actor", remedy)
    message = f"the dossier has no event {event!r} any more"
    remedy = suggest(event, (h.event.id for h in found), "point it at the id that stands there now, or delete it")
    return decision.problem("decision-stale", message, remedy, "warning")
