"""What editors decided about statements and differences: applied, checked against the sources, or reported.

A decision is never lost: one whose ground has moved, or which says what its sources do not, costs a Problem and the
machine's own words stand.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import get_args

from builder.brief.directory import Directory
from builder.edtf import DAY, interval
from builder.naming import fold
from builder.values.capture import Decision
from builder.values.dossier import Confidence, Difference, Statement
from builder.values.ids import DifferenceId, StatementId
from builder.values.problem import Problem, Severity
from builder.values.span import Span

ON_STATEMENTS = frozenset({"pin", "hide", "reword", "confidence"})
ON_DIFFERENCES = frozenset({"explain", "close", "hide"})
_CONFIDENCES = get_args(Confidence)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+)[\"“‘(\[]*")
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Statements and differences after the decisions, `pinned` in the order of the decisions' ids."""

    statements: tuple[Statement, ...]
    differences: tuple[Difference, ...]
    pinned: tuple[StatementId, ...]
    problems: tuple[Problem, ...]


def apply_decisions(
    statements: tuple[Statement, ...],
    differences: tuple[Difference, ...],
    decisions: tuple[Decision, ...],
    directory: Directory,
) -> Decided:
    """Apply every decision whose target is there and whose words the sources carry, in the order of their ids."""
    said = {s.id: s for s in statements}
    open_ = {d.id: d for d in differences}
    problems: list[Problem] = []
    pinned: list[StatementId] = []
    for decision in sorted(decisions, key=lambda d: d.id):
        statement = said.get(StatementId(decision.target))
        if statement is not None and decision.action in ON_STATEMENTS:
            problems.extend(_decide_statement(decision, statement, said, directory))
            pinned.extend([statement.id] if decision.action == "pin" else [])
        elif decision.target in open_ and decision.action in ON_DIFFERENCES:
            _decide_difference(decision, open_)
        elif decision.action in ON_STATEMENTS | ON_DIFFERENCES:
            problems.append(_stale(decision))
    return Decided(
        statements=tuple(said[s.id] for s in statements if s.id in said),
        differences=tuple(open_[d.id] for d in differences if d.id in open_),
        pinned=tuple(s for s in pinned if s in said),
        problems=tuple(problems),
    )


def _decide_statement(
    decision: Decision, statement: Statement, said: dict[StatementId, Statement], directory: Directory
) -> Iterable[Problem]:
    signed = replace(statement, decisions=(*statement.decisions, decision))
    match decision.action:
        case "hide":
            del said[statement.id]
        case "confidence" if decision.text in _CONFIDENCES:
            why = f"set by {decision.by or 'an editor'}: {decision.reason}" if decision.reason else "set by an editor"
            said[statement.id] = replace(signed, confidence=_confidence(decision.text), why=why)
        case "confidence":
            yield _unknown_confidence(decision)
        case "reword":
            missing = find_unsourced(decision.text or "", statement, directory)
            if missing is not None:
                yield _unsourced(decision, missing)
            else:
                said[statement.id] = replace(signed, text=" ".join((decision.text or "").split()), by="editor")
        case _:
            said[statement.id] = signed


def _confidence(text: str | None) -> Confidence:
    return next(level for level in _CONFIDENCES if level == text)


def _decide_difference(decision: Decision, open_: dict[DifferenceId, Difference]) -> None:
    difference = open_[DifferenceId(decision.target)]
    if decision.action == "hide":
        del open_[difference.id]
        return
    status = "closed" if decision.action == "close" else difference.status
    open_[difference.id] = replace(difference, status=status, decisions=(*difference.decisions, decision))


def find_unsourced(text: str, statement: Statement, directory: Directory) -> str | None:
    """The first name or number of an editor's sentence that the cited passages do not carry; None where all are.

    A name may be any alias of an actor that the passages mention; a date may be the value of one of their times.
    """
    if not text.strip():
        return "an empty sentence"
    known = _known_words(statement.support, directory)
    starts = {match.end() for match in _SENTENCE_START.finditer(text)}
    for match in sorted([*_NUMBER.finditer(text), *_NAME.finditer(text)], key=lambda m: m.start()):
        word = fold(_POSSESSIVE.sub("", match.group()))
        if word not in known and not (match.start() in starts and not match.group()[0].isdigit()):
            return match.group()
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
    return frozenset(
        fold(_POSSESSIVE.sub("", word))
        for text in texts
        for word in re.findall(r"\d+(?:[.,]\d+)*|[^\W_][\w’'-]*", text)
    )


def _say_days(value: str | None) -> str:
    """Every way to name the days of a value: day, month and year, for comparing words only."""
    days = interval(value)
    if days is None:
        return ""
    return " ".join(f"{day.day} {day:%B} {day:%b} {day.year} {day:%A}" for day in (days[0], days[1] - DAY))


def _problem(decision: Decision, code: str, message: str, remedy: str, severity: Severity) -> Problem:
    return Problem(code=code, where=decision.place, message=message, remedy=remedy, severity=severity)


def _stale(decision: Decision) -> Problem:
    message = f"nothing to {decision.action}: the dossier has no {decision.target!r} any more"
    return _problem(
        decision, "decision-stale", message, "point it at the id that stands there now, or delete it", "warning"
    )


def _unsourced(decision: Decision, token: str) -> Problem:
    message = f"the cited passages do not carry {token!r}; the machine's sentence is shown"
    return _problem(decision, "reword-unsourced", message, "use names and numbers of the passages only", "error")


def _unknown_confidence(decision: Decision) -> Problem:
    message = f"no such confidence: {decision.text!r}"
    return _problem(decision, "confidence-unknown", message, f"write one of {', '.join(_CONFIDENCES)}", "error")
