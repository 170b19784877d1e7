"""Figures that grew as news came in: the older ones are no news any more."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder.brief.statements import Ranked
from builder.dates.edtf import order
from builder.values.dossier import Difference, Statement, Version
from builder.values.ids import ArticleId
from builder.values.span import Span

_NEAR = 0.9
"""Of the last figure, the share from which an older one misleads nobody: "more than 2,000" where 2,122 are known."""


def set_back_outgrown(ranked: Iterable[Ranked], differences: Iterable[Difference]) -> tuple[Ranked, ...]:
    """The statements, those off the front page that tell a figure of which a later one is known.

    An editor's decision on the difference changes nothing of that; who wants such a sentence in front pins it.
    """
    outgrown: dict[ArticleId, list[Span]] = {}
    for difference in differences:
        for span in _find_outgrown(difference):
            outgrown.setdefault(span.article, []).append(span)
    return tuple(
        replace(r, firm=False, spare=False, stale=True) if _tells(r.statement, outgrown) else r for r in ranked
    )


def _find_outgrown(difference: Difference) -> tuple[Span, ...]:
    """The words of all figures but the last: of those of the last day, the highest. Undated ones are not judged."""
    dated = [version for version in difference.versions if version.date]
    if difference.type != "update" or not dated:
        return ()
    latest = max(order(version.date) for version in dated)
    last = max((v for v in dated if order(v.date) == latest), key=_figure)
    return tuple(span for version in dated if not _is_near(version, last) for span in version.support)


def _is_near(version: Version, last: Version) -> bool:
    """True for the same value, and for a number that is nearly as high; a day that was put off is near to no other."""
    number, high = _figure(version)[0], _figure(last)[0]
    return version.value == last.value or 0 < _NEAR * high <= number


def _figure(version: Version) -> tuple[float, str]:
    """The number that a value is, 0 where it is none, and its words."""
    return (float(version.value) if version.value.replace(".", "", 1).isdigit() else 0.0, version.value)


def _tells(statement: Statement, outgrown: Mapping[ArticleId, Iterable[Span]]) -> bool:
    """True where one of the words is in the sentence, or fills a place of an assembled one."""
    if statement.made is None:
        return any(statement.slice.contains(span) for span in outgrown.get(statement.slice.article, ()))
    sources = (slot.source for slot in statement.made.slots)
    return any(source.overlaps(span) for source in sources for span in outgrown.get(source.article, ()))
