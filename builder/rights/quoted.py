"""Which passages a dossier shows, all that an excerpt holds of an article."""

from collections.abc import Iterator, Mapping

from builder.values.dossier import Dossier, Reading, Statement
from builder.values.ids import ArticleId
from builder.values.span import Span


def find_quoted(dossier: Dossier) -> Iterator[Span]:
    """Every passage that a statement, difference, plan or quotation of the dossier shows; of reports of a plan one."""
    readings = {reading.article.id: reading for reading in dossier.readings}
    for statement in dossier.statements:
        yield statement.slice
        yield from statement.support
        yield from _find_filling(statement, readings)
    for difference in dossier.differences:
        for version in difference.versions:
            yield from version.support
    for due in dossier.due:
        yield from ((due.slice,) if due.slice else ())
        yield from (*due.support, *due.report[:1])
    for reading in dossier.readings:
        yield from (quote.span for quote in reading.quotes)
    for utterance in dossier.quotations:
        yield from (printed.span for printed in utterance.printed)


def _find_filling(statement: Statement, readings: Mapping[ArticleId, Reading]) -> Iterator[Span]:
    """What fills an assembled sentence, with its own sentence where that is no support: who bears an office."""
    for slot in statement.made.slots if statement.made else ():
        yield slot.source
        if not any(span.contains(slot.source) for span in statement.support):
            claims = readings[slot.source.article].claims
            yield from (claim.span for claim in claims if claim.span.contains(slot.source))
