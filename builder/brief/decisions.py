"""What editors decided about statements and differences: applied, checked against the sources, or reported.

A decision is never lost: one whose ground has moved, or which says what its sources do not, costs a Problem and the
machine's own words stand.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening, happening_id
from builder.dates.edtf import DAY, interval
from builder.naming import STORY, fold, letters_only, statement_anchor
from builder.values.capture import Decision
from builder.values.dossier import CONFIDENCES, Confidence, Difference, Statement
from builder.values.ids import DifferenceId, StatementId
from builder.values.problem import Problem
from builder.values.span import Span
from builder.words.grouped import group
from builder.words.meant import suggest

_ON_STATEMENTS = frozenset({"pin", "hide", "reword", "confidence", "disputed"})
_ON_DIFFERENCES = frozenset({"explain", "disputed", "resolved", "hide"})
_ONE_WORD = {
    "reword": frozenset({"reword"}),
    "confidence": frozenset({"confidence"}),
    "disputed": frozenset({"resolved"}),
    "resolved": frozenset({"disputed"}),
}
"""What an action takes the place of when it comes later: a thing has one wording, one confidence, one state."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]+)[”“»\"]")
_LEFT_OUT = re.compile(r"…|\.\.\.|\[[^]]*\]")
"""Where words of a quotation are left out, or others are put in."""
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+)[\"“‘(\[]*")
_POSSESSIVE = re.compile(r"[’']s?$")
Names = Mapping[str, str]
"""Former and other ids of a thing, each with the id that it goes by now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Statements after the decisions, `pinned` in the order of the decisions' ids."""

    statements: tuple[Statement, ...]
    pinned: tuple[StatementId, ...]
    problems: tuple[Problem, ...]


def decide_differences(
    differences: tuple[Difference, ...], decisions: Iterable[Decision], names: Names
) -> tuple[tuple[Difference, ...], tuple[Problem, ...]]:
    """The differences that editors did not hide, with their word; it weighs where statements are rated."""
    left = {d.id: d for d in differences}
    problems: list[Problem] = []
    for decision in sorted(decisions, key=lambda d: d.id):
        difference = left.get(DifferenceId(names.get(decision.target, decision.target)))
        if difference is None:
            continue
        if decision.action not in _ON_DIFFERENCES:
            problems.append(_misplaced(decision, "a difference", _ON_DIFFERENCES))
        elif decision.action == "hide":
            del left[difference.id]
        else:
            status = difference.status if decision.action == "explain" else decision.action
            left[difference.id] = replace(difference, status=status, decisions=(*difference.decisions, decision))
    return tuple(left.values()), tuple(problems)


def apply_decisions(  # noqa: PLR0913 - all that was found, beside what editors decided
    statements: tuple[Statement, ...],
    differences: Iterable[Difference],
    decisions: tuple[Decision, ...],
    directory: Directory,
    names: Names,
    *,
    events: Collection[str] = (),
) -> Decided:
    """Apply every decision on a statement whose words the sources carry, in the order of their ids.

    A decision on nothing that the dossier says – `differences` and `events` are all that were found – is reported as
    stale, and one that another on the same thing leaves without effect.
    """
    said = {s.id: s for s in statements}
    names = {**(_name_statements(statements, directory) if decisions else {}), **names}
    known = {*said, *(d.id for d in differences), *names}
    problems = list(_find_idle(decisions, names))
    pinned: list[StatementId] = []
    for decision in sorted(decisions, key=lambda d: d.id):
        statement = said.get(StatementId(names.get(decision.target, decision.target)))
        if statement is not None and decision.action in _ON_STATEMENTS:
            problems.extend(_decide_statement(decision, statement, said, directory))
            pinned.extend([statement.id] if decision.action == "pin" else [])
        elif statement is not None:
            problems.append(_misplaced(decision, "a statement", _ON_STATEMENTS))
        elif decision.target not in known and decision.action in _ON_STATEMENTS | _ON_DIFFERENCES:
            other = _say_kind(decision.target, directory, events)
            problems.append(decision.misplaced(decision.target, *other) if other else _stale(decision, known))
    return Decided(
        statements=tuple(said[s.id] for s in statements if s.id in said),
        pinned=tuple(s for s in pinned if s in said),
        problems=tuple(problems),
    )


def _find_idle(decisions: Iterable[Decision], names: Names) -> Iterable[Problem]:
    """Decisions that another on the same thing leaves without effect: what is hidden, what a later one says anew."""
    ordered = sorted(decisions, key=lambda d: d.id)
    for same in group((names.get(decision.target, decision.target), decision) for decision in ordered).values():
        hidden = next((d for d in same if d.action == "hide"), None)
        for at, decision in enumerate(same):
            later = next((d for d in same[at + 1 :] if decision.action in _ONE_WORD.get(d.action, ())), None)
            winner = later if hidden is None else hidden
            if winner is not None and winner is not decision:
                message = f"{decision.action}: {winner.place.path}, which says {winner.action!r}, holds instead"
                yield decision.problem("decision-idle", message, "keep one of the two", "warning")


def _say_kind(target: str, directory: Directory, events: Collection[str]) -> tuple[str, str] | None:
    """What a target is, where it is neither a statement nor a difference, and what an editor can do about it."""
    if target in events:
        return "an event", "write one of merge, split"
    if target.startswith(STORY) and target.removeprefix(STORY) in directory.readings:
        return "a story", "write one of merge, split"
    if target in directory.readings:
        return "an article", f"write it in seeds/articles/{target}.yml; `drop: true` leaves the article out"
    if target in directory.actors:
        return "an actor", f"write it in seeds/actors/{target}.md"
    return None


def _name_statements(statements: Iterable[Statement], directory: Directory) -> Names:
    """A statement answers to each of its claims, so that a decision holds when an earlier one is added."""
    own: set[str] = {s.id for s in statements}
    claims = {c.span: c.id for r in directory.readings.values() for c in r.claims}
    found: dict[str, str] = {}
    for statement in statements:
        for span in statement.support:
            name = claims.get(span)
            if name is not None and name not in own:
                found.setdefault(name, statement.id)
    return found


def name_differences(differences: Iterable[Difference], happenings: Iterable[Happening]) -> Names:
    """A difference answers to the id that it would have by any telling of its event."""
    told = {h.event.id: h for h in happenings}
    found: dict[str, str] = {}
    for difference in differences:
        happening = told.get(difference.event) if difference.event else None
        for telling in happening.tellings if happening else ():
            other = happening_id(happening.type, telling) if happening else ""
            name = other + difference.id.removeprefix(difference.event or "")
            if name != difference.id:
                found.setdefault(name, difference.id)
    return found


def _decide_statement(
    decision: Decision, statement: Statement, said: dict[StatementId, Statement], directory: Directory
) -> Iterable[Problem]:
    signed = replace(statement, decisions=(*statement.decisions, decision))
    match decision.action:
        case "hide":
            del said[statement.id]
        case "confidence" if decision.text in CONFIDENCES:
            why = f"set by {decision.by or 'an editor'}: {decision.reason}" if decision.reason else "set by an editor"
            said[statement.id] = replace(signed, confidence=_confidence(decision.text), why=why)
        case "confidence":
            yield _unknown_confidence(decision)
        case "reword":
            missing = _find_unsourced(decision.text or "", statement, directory)
            if missing is not None:
                yield _unsourced(decision, missing)
            else:
                said[statement.id] = replace(signed, text=" ".join((decision.text or "").split()), by="editor")
        case "disputed":
            said[statement.id] = replace(
                signed, confidence=_at_most_low(statement.confidence), why=_say_disputed(statement, decision)
            )
        case _:
            said[statement.id] = signed


def _confidence(text: str | None) -> Confidence:
    return next(level for level in CONFIDENCES if level == text)


def _at_most_low(confidence: Confidence) -> Confidence:
    """What editors dispute stands on no firmer ground than what sources dispute."""
    return "insufficient" if confidence == "insufficient" else "low"


def _say_disputed(statement: Statement, decision: Decision) -> str:
    return f"{statement.why}; disputed by {decision.by or 'the editors'}"


def _find_unsourced(text: str, statement: Statement, directory: Directory) -> str | None:
    """What of an editor's sentence the cited passages lack: a quotation, a name or a number; None where they have all.

    A name may be any alias of an actor that the passages mention; a date may be the value of one of their times.
    """
    if not text.strip():
        return "an empty sentence"
    if (changed := _find_misquoted(text, statement, directory)) is not None:
        return changed
    figures = {word: str(int(value)) for word, value in directory.knowledge.units.numbers.items() if value > 1}
    known = _known_words(statement.support, directory)
    known |= {figures[part] for word in known for part in word.split("-") if part in figures}
    starts = {match.end() for match in _SENTENCE_START.finditer(text)}
    counted = (match for match in _WORD.finditer(text) if match.group().lower() in figures)
    for match in sorted([*_NUMBER.finditer(text), *_NAME.finditer(text), *counted], key=lambda m: m.start()):
        word = _plain(match.group())
        word = figures.get(word, word)
        if word not in known and not (match.start() in starts and not word[0].isdigit()):
            return match.group()
    return None


def _find_misquoted(text: str, statement: Statement, directory: Directory) -> str | None:
    """The first words between quotation marks that no paragraph of the passages has so, letters alone compared."""
    told = [f" {letters_only(directory.paragraph(span))} " for span in statement.support]
    for piece in (piece for quoted in _QUOTED.findall(text) for piece in _LEFT_OUT.split(quoted)):
        words = letters_only(piece)
        if words and not any(f" {words} " in one for one in told):
            return piece.strip()
    return None


def _known_words(support: tuple[Span, ...], directory: Directory) -> frozenset[str]:
    texts: list[str] = []
    for span in support:
        reading = directory.readings[span.article]
        texts.append(directory.words(span))
        for mention in reading.mentions:
            if span.contains(mention.span) and mention.actor in directory.actors:
                actor = directory.actors[mention.actor]
                texts.extend((actor.name, *actor.aliases))
        texts.extend(_say_days(t.value) for t in reading.times if span.contains(t.span))
    return frozenset(_plain(word) for text in texts for word in re.findall(r"\d+(?:[.,]\d+)*|[^\W_][\w’'-]*", text))


def _plain(word: str) -> str:
    """A word as it is compared: without an ending of possession, "1,500" as "1500"."""
    return _THOUSANDS.sub("", fold(_POSSESSIVE.sub("", word)))


def _say_days(value: str | None) -> str:
    """Every way to name the days of a value: day, month and year, for comparing words only."""
    days = interval(value)
    if days is None:
        return ""
    return " ".join(f"{day.day} {day:%B} {day:%b} {day.year} {day:%A}" for day in (days[0], days[1] - DAY))


def _stale(decision: Decision, known: Iterable[str]) -> Problem:
    message = f"{decision.action}: the dossier has no {decision.target!r} any more"
    wanted = decision.target.rpartition("#")[2]  # a link may have been pasted, or its end
    linked = next((name for name in sorted(known) if statement_anchor(name) == wanted), wanted)
    remedy = suggest(linked, known, "point it at the id that stands there now, or delete it")
    return decision.problem("decision-stale", message, remedy, "warning")


def _misplaced(decision: Decision, what: str, actions: Iterable[str]) -> Problem:
    return decision.misplaced(decision.target, what, f"write one of {', '.join(sorted(actions))}")


def _unsourced(decision: Decision, token: str) -> Problem:
    message = f"the passages of the statement do not say {token!r}; the machine's sentence is shown"
    return decision.problem("reword-unsourced", message, "use only names, numbers and quotations that they have")


def _unknown_confidence(decision: Decision) -> Problem:
    message = f"no such confidence: {decision.text!r}"
    return decision.problem("confidence-unknown", message, f"write one of {', '.join(CONFIDENCES)}")
