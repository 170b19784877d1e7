"""A statement with what it rests on, what differs from it, and where to correct it."""

from collections.abc import Iterable, Iterator

from builder.compose.blocks.decisions import show_decision
from builder.compose.blocks.passages import quote, show_words
from builder.compose.correct import correct_statement, report_error
from builder.compose.parts import Here
from builder.compose.saybasis import say_basis
from builder.compose.site import Site, find_paragraph, paragraph_keys
from builder.compose.views.shared import Link, StatementView, WithoutView
from builder.interface.said import Said, join, quoted
from builder.naming import statement_anchor
from builder.values.dossier import Difference, Statement
from builder.values.ids import OriginId, StatementId
from builder.values.span import Span
from builder.values.when import When


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
        words=show_words(here, statement.text, statement.slice, statement.edits),
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
        report=report_error(record, f"statement {statement.id}", f"{statement.text}\n\n{quote(here, statement.slice)}"),
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


def _say_when(here: Here, when: When) -> Link:
    day = here.day(when.value)
    return Link(text=day.text, href=day.href, title=join(filter(None, [quoted(when.words), say_basis(when.basis)])))


def _claim_anchors(site: Site, statement: Statement) -> Iterable[str]:
    """The anchors of all claims a statement rests on, so that addresses survive a change of the earliest.

    A claim that is a statement of its own keeps its anchor there.
    """
    for span in statement.support:
        text = find_paragraph(site, span)
        for claim, *place in text.claims if text else ():
            if place == [span.start, span.end] and StatementId(claim) not in site.statement_pages:
                yield statement_anchor(claim)


def _touches(difference: Difference, statement: Statement) -> bool:
    return any(
        span.overlaps(other)
        for version in difference.versions
        for span in version.support
        for other in statement.support
    )
