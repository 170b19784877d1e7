"""The gate: every machine sentence is derived again from its sources, byte for byte, before anything is written.

One that cannot be derived is left out with a Problem, as are an event, a difference and a plan. Should one be in the
dossier all the same, the build stops: the machine would say what no source said.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import combinations, takewhile, zip_longest
from typing import TypeVar

from builder.brief.directory import Directory
from builder.brief.phrases import describe, fill
from builder.brief.regions import described_states
from builder.brief.sentences.carried import CARRIED
from builder.brief.sentences.dated import date_note, is_dropped_day
from builder.brief.sentences.edits import apply_edits
from builder.brief.sentences.epithets import other_article
from builder.brief.sentences.left_out import may_go
from builder.brief.sentences.shorter import as_title
from builder.brief.stated.assembled import holds_slot, say
from builder.brief.stated.offices import OFFICE, place_office
from builder.brief.stated.told import tells
from builder.dates.edtf import Interval, from_interval, interval
from builder.knowledge.facts import slots_in
from builder.recall import Recall, make_anew
from builder.values.dossier import Briefing, Difference, Dossier, Due, Edit, Event, Made, Slot, Statement
from builder.values.ids import ArticleId
from builder.values.problem import Problem, Problems, UnsourcedSentenceError
from builder.values.span import Span
from builder.values.when import When

_TOKEN = re.compile(r"\w+|[^\w\s]")
T = TypeVar("T", Statement, Event, Difference, Due)


def admit(told: Iterable[T], directory: Directory, recall: Recall = make_anew) -> tuple[tuple[T, ...], Problems]:
    """What the gate lets through, and a Problem for each that it does not."""
    kept: list[T] = []
    problems: list[Problem] = []
    for one in told:
        try:
            _check(one, directory, recall)
        except UnsourcedSentenceError as fault:
            source = directory.readings[min(_sources(one))].article.capture
            remedy = "it is left out; report this as a fault of the builder"
            problems.append(source.problem("sentence-untraced", fault.told, remedy, severity="warning"))
        else:
            kept.append(one)
    return tuple(kept), tuple(problems)


def check_dossier(dossier: Dossier, directory: Directory, recall: Recall = make_anew) -> None:
    """Derive every machine sentence again; raises UnsourcedSentenceError at the first that differs."""
    machine = (statement for statement in dossier.statements if statement.by == "machine")
    every: tuple[Statement | Event | Difference | Due, ...] = (
        *machine,
        *dossier.events,
        *dossier.differences,
        *dossier.due,
    )
    for told in every:
        _check(told, directory, recall)
    if dossier.briefing is not None:
        _check_headings(dossier.briefing, dossier.statements, directory)


def _check(told: Statement | Event | Difference | Due, directory: Directory, recall: Recall) -> None:
    """What passed of one story's articles alone passes as long as that story is as it was."""
    match told:
        case Statement():
            _check_at_home(check_statement, told, directory, recall)
        case Event():
            _check_at_home(_check_event, told, directory, recall)
        case Difference():
            _check_difference(told, directory)
        case Due():
            _check_due(told, directory)


def _check_at_home(check: Callable[[T, Directory], None], told: T, directory: Directory, recall: Recall) -> None:
    sources = _sources(told)
    home = directory.home(min(sources)) if sources else directory
    if home is not directory and sources <= home.readings.keys():
        recall.once(check, told, home)
    else:
        check(told, directory)


def _sources(told: Statement | Event | Difference | Due) -> set[ArticleId]:
    """The articles whose words it is made of."""
    match told:
        case Statement():
            spans = (told.slice, *told.support, *(edit.source for edit in told.edits if edit.source is not None))
        case Event():
            spans = (*told.claims, *(slot.source for slot in (told.made.slots if told.made else ())))
        case Difference():
            spans = tuple(span for version in told.versions for span in version.support)
        case Due():
            spans = told.support
    return {span.article for span in spans}


def check_statement(statement: Statement, directory: Directory) -> None:
    """The slice with its edits gives the text, stands among its own support, and holds the day it is dated to.

    A carried day stands before the slice.
    """
    if statement.made is not None:
        _check_fact(statement, statement.made, directory)
    else:
        _check_cut("statements", statement.text, statement.slice, statement.edits, directory)
    if not statement.support or statement.support[0] != statement.slice:
        raise UnsourcedSentenceError("statements", statement.text, "support")
    when = statement.when
    if when is not None and not _holds_day(statement.slice, when, directory):
        raise UnsourcedSentenceError("statements", statement.text, when.value)


def _holds_day(slice_: Span, when: When, directory: Directory) -> bool:
    times = directory.times_in(slice_)
    if when.basis == CARRIED:
        before = takewhile(lambda claim: not claim.span.contains(slice_), directory.readings[slice_.article].claims)
        times = tuple(time for claim in before for time in directory.times_in(claim.span))
    return any((time.text, time.value) == (when.words, when.value) for time in times)


def _check_fact(statement: Statement, made: Made, directory: Directory) -> None:
    """The template is of the table, each slot stands in a support, and every support alone holds all of them."""
    known = directory.knowledge.facts.templates | directory.knowledge.deeds.by_template.keys()
    if made.template not in known:
        raise UnsourcedSentenceError("statements", statement.text, made.template)
    if sorted(slot.name for slot in made.slots) != sorted(slots_in(made.template)):
        raise UnsourcedSentenceError("statements", statement.text, "slots")
    for slot in made.slots:
        if slot.name == OFFICE:
            _check_office(statement, made, slot, directory)
            continue
        held = any(span.contains(slot.source) for span in statement.support)
        if not held or not all(holds_slot(slot, span, directory) for span in statement.support):
            raise UnsourcedSentenceError("statements", statement.text, slot.name)
    for span in statement.support:
        if not tells(made, span, directory):
            raise UnsourcedSentenceError("statements", statement.text, made.template)
    _compare("statements", statement.text, say(made, directory))


def _check_office(statement: Statement, made: Made, slot: Slot, directory: Directory) -> None:
    """The office stands beside the speaker's name in an article that supports the statement."""
    speaker = next(other.actor for other in made.slots if other.name == "speaker")
    near = slot.source.article in {span.article for span in statement.support}
    if not near or speaker is None or place_office(slot.source, speaker, directory) != made.template:
        raise UnsourcedSentenceError("statements", statement.text, slot.name)


def _check_event(event: Event, directory: Directory) -> None:
    """The label is a template of the lexicon with actors whom the sources name, as they do its days and place."""
    _check_made("timeline", event.what, event.made, directory, describe)
    days = interval(event.when)
    told = [d for span in event.claims for t in directory.times_in(span) if (d := interval(t.value))]
    if event.when is not None and (days is None or not _is_bounded(days, told)):
        raise UnsourcedSentenceError("timeline", event.what, event.when)
    named = {m.actor for span in event.claims for m in directory.mentions_in(span)}
    if event.place is not None and event.place not in {
        directory.actors[a].name for a in named if a in directory.actors
    }:
        raise UnsourcedSentenceError("timeline", event.what, event.place)


def _is_bounded(days: Interval, told: Iterable[Interval]) -> bool:
    """True where both ends of a stretch of days are ends of times that the sources give."""
    known = tuple(told)
    return any(days[0] == t[0] for t in known) and any(days[1] == t[1] for t in known)


def _check_difference(difference: Difference, directory: Directory) -> None:
    """The question is a template of the lexicon, and each version the words of its source."""
    _check_made("differences", difference.question, difference.made, directory, fill)
    for version in difference.versions:
        _compare("differences", version.text, directory.words(version.support[0]))
        article = version.support[0].article
        if version.source != directory.source(article):
            raise UnsourcedSentenceError("differences", version.text, version.source)
        if version.date != directory.readings[article].article.published.value:
            raise UnsourcedSentenceError("differences", version.text, str(version.date))


def _check_due(due: Due, directory: Directory) -> None:
    """The plan is cut from its source, and so are the words that date it, the day they mean, and who announced it."""
    if due.slice is None:
        raise UnsourcedSentenceError("due", due.what, "slice")
    _check_cut("due", due.what, due.slice, due.edits, directory)
    if due.thing is not None and not any(span.contains(due.thing) for span in due.support):
        raise UnsourcedSentenceError("due", due.what, directory.words(due.thing))
    if due.words not in directory.words(due.slice):
        raise UnsourcedSentenceError("due", due.what, due.words)
    if due.due is not None and (due.words, due.due) not in _dated(due.slice, directory):
        raise UnsourcedSentenceError("due", due.what, due.due)
    if due.said_by != directory.source(due.slice.article) and due.said_by not in _voices(due.slice, directory):
        raise UnsourcedSentenceError("due", due.what, due.said_by)


def _dated(span: Span, directory: Directory) -> set[tuple[str, str | None]]:
    """The words and the days of all times that stand in a sentence, with stretches of two of them."""
    times = [t for t in directory.readings[span.article].times if t.span.overlaps(span)]
    found = {(t.text, t.value) for t in times}
    for first, last in combinations(times, 2):
        a, b = interval(first.value), interval(last.value)
        if a and b and a[0] < b[1]:
            whole = replace(first.span, end=max(first.span.end, last.span.end))
            found.add((directory.words(whole), from_interval((a[0], b[1]))))
    return found


def _voices(span: Span, directory: Directory) -> set[str]:
    """How the sentence names those who are said to have said it."""
    claims = (c for c in directory.readings[span.article].claims if c.span.overlaps(span))
    return {c.attribution.speaker_text for c in claims if c.attribution is not None}


def _check_headings(briefing: Briefing, statements: Iterable[Statement], directory: Directory) -> None:
    """A machine's title is one of the statements, or its slice without what may be left out, and so are the strip's."""
    known = {s.id: s for s in statements}
    headings = [(h.text, known.get(h.statement), h.edits) for h in briefing.pictured]
    if briefing.title_by == "machine":
        title_from = known.get(briefing.title_from) if briefing.title_from else None
        headings.append((briefing.title, title_from, briefing.title_edits))
    for text, source, edits in headings:
        if source is None or source.made is not None or source.by != "machine":
            _compare("index", text, as_title(source.text if source else ""))
        else:
            _check_trimmed(text, source.slice, edits, directory)


def _check_cut(page: str, text: str, slice_: Span, edits: tuple[Edit, ...], directory: Directory) -> None:
    words = directory.words(slice_)
    for edit in edits:
        if edit.text not in _allowed(slice_, words, edit, directory):
            raise UnsourcedSentenceError(page, text, edit.text)
    _compare(page, text, apply_edits(words, edits))


def _check_trimmed(text: str, slice_: Span, edits: tuple[Edit, ...], directory: Directory) -> None:
    """A title is the slice with edits that a statement may have, and without words that bind nothing."""
    words = directory.words(slice_)
    for edit in edits:
        if edit.text not in _allowed(slice_, words, edit, directory) and not _is_trim(edit, slice_, directory):
            raise UnsourcedSentenceError("index", text, edit.text)
    _compare("index", text, as_title(apply_edits(words, edits)))


def _is_trim(edit: Edit, slice_: Span, directory: Directory) -> bool:
    """True where a title leaves out words that bind nothing and name no speaker, or has its capital."""
    words = directory.words(slice_)[edit.start : edit.end]
    if edit.kind == "capital":
        return edit.text == words.upper()
    return edit.kind == "omission" and not edit.text and _may_go(edit, slice_, directory)


def _may_go(edit: Edit, slice_: Span, directory: Directory) -> bool:
    claims = directory.readings[slice_.article].claims_of(slice_)
    return all(may_go(edit.start, edit.end, slice_, claim, directory) for claim in claims)


def _allowed(slice_: Span, words: str, edit: Edit, directory: Directory) -> tuple[str, ...]:
    """What an edit of its kind may write: a name, a date, a capital, an ellipsis, or nothing."""
    left = words[edit.start : edit.end]
    match edit.kind, edit.source:
        case "bracket", Span() as source:
            name = directory.words(source)
            return (f"[{name}]", f"[{name}]’s", f" [{name}]") if _means_same(slice_, edit, directory) else ()
        case "date", Span() as source:
            times = directory.readings[source.article].times
            return tuple(f" [{date_note(t, directory)}]" for t in times if t.span == source)
        case "capital", None:
            return (words[:1].upper(),)
        case "ellipsis", None:
            return ("…", " …") if _may_go(edit, slice_, directory) else ()
        case "omission", None:
            article = other_article(left, directory.knowledge.standing)
            return (article,) if article else ("",) if _is_left_out(left, slice_, directory) else ()
        case _:
            return ()


def _is_left_out(left: str, slice_: Span, directory: Directory) -> bool:
    """True for words that tie a sentence to others or judge what it tells, and for a day."""
    link = left.strip(" ,").casefold()
    return link in directory.knowledge.standing.links or is_dropped_day(left, slice_, directory)


def _means_same(slice_: Span, edit: Edit, directory: Directory) -> bool:
    """True where the bracket names the actor of the words that it stands for, or stands for a pronoun.

    Only somebody whom the sentence names itself may be named more fully by another article, of the same story.
    """
    if edit.source is None:
        return False
    mentions = directory.readings[slice_.article].mentions
    named = {m.actor for m in directory.readings[edit.source.article].mentions if m.span == edit.source}
    ending = {m.actor for m in mentions if (m.span.paragraph, m.span.end) == (edit.source.paragraph, edit.source.end)}
    named |= {a for a in ending if any(t.span == edit.source for t in directory.titled(a, slice_.article))}
    end = slice_.start + edit.end
    stood = {m.actor for m in mentions if m.span.paragraph == slice_.paragraph and m.span.end == end}
    if stood:
        return bool(stood & named) and _tell_one_story(slice_, edit.source, directory)
    if edit.source.article != slice_.article:
        return False
    if any(state.span.end == end and state.actor in named for state in described_states(slice_, directory)):
        return True
    standing = directory.knowledge.standing
    return directory.words(slice_)[edit.start : edit.end].casefold() in standing.personal


def _tell_one_story(one: Span, other: Span, directory: Directory) -> bool:
    stories = {directory.readings[span.article].story for span in (one, other)}
    return one.article == other.article or (len(stories) == 1 and None not in stories)


def _check_made(
    page: str, text: str, made: Made | None, directory: Directory, write: Callable[[Made, Directory], str]
) -> None:
    if made is None or not directory.knowledge.has_template(made.template):
        raise UnsourcedSentenceError(page, text, made.template if made else "template")
    for slot in made.slots:
        named = {m.actor for m in directory.readings[slot.source.article].mentions if m.span == slot.source}
        if slot.actor is not None and slot.actor not in named:
            raise UnsourcedSentenceError(page, text, slot.name)
    _compare(page, text, write(made, directory))


def _compare(page: str, text: str, derived: str) -> None:
    if text == derived:
        return
    pairs = zip_longest(_TOKEN.findall(text), _TOKEN.findall(derived), fillvalue="")
    token = next((mine or theirs for mine, theirs in pairs if mine != theirs), text)
    raise UnsourcedSentenceError(page, text, token)
