"""Blocks that several pages show: statements, differences, happenings, plans, stories, and editors' decisions."""

from collections.abc import Iterable, Iterator
from typing import Final

from builder.compose.correct import (
    correct_difference,
    correct_event,
    correct_statement,
    correct_story,
    existing,
    report_error,
)
from builder.compose.parts import PASSAGE, UNDATED, Here, shorten
from builder.compose.saybasis import say_basis
from builder.compose.saydate import date_key, say_date, say_short, shape_of
from builder.compose.site import Site, find_paragraph, paragraph_keys, say_made
from builder.compose.views import (
    DecisionView,
    DifferenceView,
    DueView,
    EventView,
    Link,
    StatementView,
    StoryView,
    VersionView,
    WithoutView,
)
from builder.interface.named import SaidName
from builder.interface.said import Said, join
from builder.naming import statement_anchor
from builder.values.annotation import Time
from builder.values.article import UNKNOWN_PUBLISHER
from builder.values.capture import Decision
from builder.values.dossier import Difference, Due, Edit, Event, Statement, Story, Version
from builder.values.ids import OriginId, StatementId
from builder.values.span import Span
from builder.values.when import When

_REPORTED: Final = 4
"""Versions of a difference that a report of an error quotes: addresses have an end."""

_SEVERAL = 2

_DONE = {
    "reword": Said("reworded"),
    "hide": Said("left out"),
    "pin": Said("pinned"),
    "explain": Said("explained"),
    "merge": Said("merged"),
}
"""What an editor did, where the name of the action is no participle itself."""


def show_statement(here: Here, statement: Statement) -> StatementView:
    """A statement as a block."""
    record = here.site.dossier.record
    keys = paragraph_keys(statement.support)
    differs = dict.fromkeys(d for key in keys for d in here.site.differences_on.get(key, ()) if _touches(d, statement))
    origins = tuple(here.site.origins[o] for o in statement.origins if o in here.site.origins)
    return StatementView(
        anchor=statement_anchor(statement.id),
        anchors=tuple(dict.fromkeys(_claim_anchors(here.site, statement))),
        href=here.statement_link(statement).href,
        text=statement.text,
        words=_show_words(here, statement.text, statement.slice, statement.edits),
        by=statement.by,
        when=_say_when(here, statement.when) if statement.when else Link(text=""),
        cites=here.cites((*statement.support, *_filled_from(statement))),
        related=here.cites(statement.related),
        beside=here.cites(_beside(here.site, statement)),
        origins=len(statement.origins),
        sources=tuple(here.origin(o) for o in statement.origins),
        state_funded=tuple(o.name for o in origins if o.owner_type == "state-funded"),
        confidence=statement.confidence,
        why=Said(statement.why.partition("; sources differ")[0]),
        actors=tuple(here.actor(a) for a in statement.actors if a in here.site.actors),
        differs=tuple(here.difference_link(d) for d in differs),
        without=tuple(
            WithoutView(origin=here.origin(o).text, confidence=c)
            for o, c in statement.without
            if o in here.site.origins
        ),
        decisions=tuple(show_decision(here, d) for d in statement.decisions),
        correct=here.with_form(correct_statement(record, statement), "statement", statement.id),
        report=report_error(
            record, f"statement {statement.id}", f"{statement.text}\n\n{_quote(here, statement.slice)}"
        ),
    )


def _filled_from(statement: Statement) -> Iterator[Span]:
    """Where the words stand that fill an assembled sentence: an office may stand outside its support."""
    yield from (slot.source for slot in statement.made.slots) if statement.made else ()


def _beside(site: Site, statement: Statement) -> tuple[Span, ...]:
    """A related passage of each origin that tells of the same and does not carry the statement."""
    first: dict[OriginId, Span] = {}
    for span in statement.related:
        origin = site.heads[span.article].origin
        if origin is not None and origin not in statement.origins:
            first.setdefault(origin, span)
    return tuple(first.values())


def _quote(here: Here, span: Span) -> str:
    """A passage with its place, for a report of an error."""
    cite = here.cite(span)
    return f"{cite.source}, {cite.published}, paragraph {cite.paragraph}:\n> {shorten(cite.passage, PASSAGE)}"


def _say_when(here: Here, when: When) -> Link:
    day = here.day(when.value)
    return Link(text=day.text, href=day.href, title=join(filter(None, [f"“{when.words}”", say_basis(when.basis)])))


def _show_words(here: Here, text: str, cut: Span, edits: Iterable[Edit]) -> tuple[Link, ...]:
    """The sentence cut where the machine put words in; whole where its edits do not lead to it."""
    words = show_pieces(here, cut, edits)
    return words if "".join(word.text for word in words) == text else (Link(text=text),)


def show_pieces(here: Here, cut: Span, edits: Iterable[Edit]) -> tuple[Link, ...]:
    """The words of a passage with edits made to them, cut where they were made."""
    source = _words_at(here, cut)
    words: list[Link] = []
    done = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        words.append(Link(text=source[done : edit.start]))
        words.append(Link(text=edit.text, title=_say_edit(edit, source)))
        done = edit.end
    words.append(Link(text=source[done:]))
    return tuple(w for w in words if w.text)


def show_decision(here: Here, decision: Decision) -> DecisionView:
    """An editor's decision with its file."""
    return DecisionView(
        action=_DONE.get(decision.action, Said(decision.action)),
        text=decision.text or decision.into or ", ".join(decision.articles),
        reason=decision.reason,
        by=decision.by,
        at=say_date(decision.at) if decision.at else "",
        file=existing(here.site.dossier.record, decision.place.path),
    )


def show_difference(here: Here, difference: Difference) -> DifferenceView:
    """A question with its versions, in order of publication."""
    record = here.site.dossier.record
    versions = sorted(difference.versions, key=lambda v: (v.date is None, v.date or "", v.source))
    quoted = (_quote(here, version.support[0]) for version in versions[:_REPORTED] if version.support)
    return DifferenceView(
        anchor=statement_anchor(difference.id),
        href=here.difference_link(difference).href,
        question=say_made(here.site, difference.made, difference.question),
        story=_story_of(here, difference),
        type=difference.type,
        status=Said(difference.status),
        settle=Said(difference.settle),
        versions=tuple(_show_version(here, v, difference.slot) for v in versions),
        decisions=tuple(show_decision(here, d) for d in difference.decisions),
        correct=here.with_form(correct_difference(record, difference), "difference", difference.id),
        report=report_error(record, f"difference {difference.id}", "\n\n".join([difference.question, *quoted])),
    )


def _story_of(here: Here, difference: Difference) -> str:
    """The story of a question that names nobody and no place, where the dossier has several."""
    named = difference.made is not None and any(slot.actor for slot in difference.made.slots)
    if named or len(here.site.stories) < _SEVERAL or not difference.versions:
        return ""
    story = here.site.readings[difference.versions[0].support[0].article].story
    return here.site.stories[story].title if story in here.site.stories else ""


def _show_version(here: Here, version: Version, slot: str) -> VersionView:
    """One source's words: those that decide, inside the sentence they stand in."""
    before, words, after = _around(here, version)
    return VersionView(
        value=_say_resolved(version) if slot == "when" else "",
        before=before,
        words=words,
        after=after,
        source=Said(UNKNOWN_PUBLISHER) if version.source == UNKNOWN_PUBLISHER else version.source,
        published=say_short(version.date) if version.date else UNDATED,
        cites=here.cites(version.support),
    )


def _words_at(here: Here, span: Span) -> str:
    return here.site.texts[span.article, span.paragraph].words[span.start : span.end]


def _around(here: Here, version: Version) -> tuple[str, str, str]:
    if version.support:
        span = version.support[0]
        sentence = _words_at(here, span)
        before, found, after = sentence.partition(version.text)
        if found:
            return before, found, after
    return "", version.text, ""


def show_event(here: Here, event: Event) -> EventView:
    """A happening as a row of a timeline."""
    readings = dict.fromkeys(span.article for span in event.claims)
    values = dict.fromkeys(
        v for a in readings if a in here.site.heads and (v := here.site.heads[a].article.published.value)
    )
    return EventView(
        anchor=statement_anchor(event.id),
        what=say_made(here.site, event.made, event.what),
        when=here.day(event.when) if event.when else Link(text=UNDATED),
        label=say_short(event.when) if event.when else UNDATED,
        status=event.status,
        shape=shape_of(event.when) if event.when else "about",
        place=SaidName(event.place) if event.place and event.place not in event.what else "",
        undated="" if event.when else _say_undated(here, event),
        actors=tuple(here.actor(a) for a in event.actors if a in here.site.actors),
        passage=here.cite(_telling(here, event)),
        cites=here.cites(event.claims),
        published=tuple(here.day(v, say_short(v)) for v in values),
        statements=tuple(
            here.statement_link(here.site.statements[s]) for s in event.statements if s in here.site.statements
        ),
        decisions=tuple(show_decision(here, d) for d in event.decisions),
        correct=here.with_form(correct_event(here.site.dossier.record, event), "event", event.id),
    )


def show_story(here: Here, story: Story) -> StoryView:
    """The episode that articles tell together."""
    return StoryView(
        title=story.title,
        decisions=tuple(show_decision(here, d) for d in story.decisions),
        correct=here.with_form(correct_story(here.site.dossier.record, story), "story", story.id),
    )


def _telling(here: Here, event: Event) -> Span:
    for span in event.claims:
        if any(t.value == event.when for t in _times_in(here, span)):
            return span
    return event.claims[0]


def _say_undated(here: Here, event: Event) -> str:
    """The words for a time that no value can be given to; nothing where the passage names no time."""
    span = _telling(here, event)
    return next((t.text for t in _times_in(here, span) if _is_unresolved(t)), "")


def _times_in(here: Here, span: Span) -> Iterable[Time]:
    text = find_paragraph(here.site, span)
    return (t for t in text.times if span.contains(t.span)) if text else ()


def show_due(here: Here, due: Due) -> DueView:
    """A plan or promise."""
    return DueView(
        thing=_thing(here, due),
        what=due.what,
        words=_show_words(here, due.what, due.slice, due.edits) if due.slice else (Link(text=due.what),),
        due=here.day(due.due) if due.due else Link(text=f"“{due.words}”" if due.words else Said("no date given")),
        said_by="" if due.said_by in due.what or due.said_by == UNKNOWN_PUBLISHER else due.said_by,
        status=due.status,
        cites=here.cites(due.support),
        report=here.cites(due.report),
        anchor=statement_anchor(f"{due.due or 'open'}-{due.what}"),
    )


def _thing(here: Here, due: Due) -> str:
    """What is planned, with a capital; nothing where its words stand otherwise in the sentence or are withheld."""
    span = due.thing
    if span is None or not find_paragraph(here.site, span):
        return ""
    words = _words_at(here, span)
    return words[:1].upper() + words[1:] if words and words in due.what else ""


def _claim_anchors(site: Site, statement: Statement) -> Iterable[str]:
    """The anchors of all claims a statement rests on, so that addresses survive a change of the earliest.

    A claim that is a statement of its own keeps its anchor there.
    """
    for span in statement.support:
        text = find_paragraph(site, span)
        for claim, *place in text.claims if text else ():
            if place == [span.start, span.end] and StatementId(claim) not in site.statement_pages:
                yield statement_anchor(claim)


def _say_resolved(version: Version) -> str:
    """The calendar value of relative words."""
    said = say_date(version.value) if date_key(version.value) else ""
    return "" if said in version.text else said


def _is_unresolved(time: Time) -> bool:
    """Words for a point in time without a value: "soon", or a weekday in an undated article; "years" is a length."""
    return time.value is None and (time.kind == "date" or (time.kind == "vague" and time.basis != "length"))


def _say_edit(edit: Edit, source: str) -> str:
    """What the machine put in stands for; nothing for a capital, which changes no word."""
    replaced = source[edit.start : edit.end]
    if edit.kind == "bracket":
        return Said("In the article: “{words}”", words=replaced) if replaced else Said("Named elsewhere in the article")
    if edit.kind == "date":
        return Said("The day that these words mean, counted from the day of publication")
    return Said("Words left out here") if edit.kind == "ellipsis" else ""


def _touches(difference: Difference, statement: Statement) -> bool:
    return any(
        span.overlaps(other)
        for version in difference.versions
        for span in version.support
        for other in statement.support
    )
