"""What the dossier does not know about its own sources, and what would close each gap."""

from collections.abc import Iterable, Iterator, Mapping

from builder.dates.spoken import date_in_sentence
from builder.naming import overlay_path
from builder.values.article import Article
from builder.values.dossier import Gap, Origin, Reading, Statement
from builder.values.ids import OriginId


def find_gaps(
    readings: Iterable[Reading], origins: Iterable[Origin], statements: Iterable[Statement]
) -> tuple[Gap, ...]:
    """Dates and publishers that captures do not state, in order of articles; then what rests on one origin alone."""
    articles = sorted(readings, key=lambda r: r.article.id)
    names = {origin.id: origin.name for origin in origins}
    dates = [gap for r in articles if (gap := _date_gap(r.article))]
    publishers = [gap for r in articles if (gap := _publisher_gap(r, names))]
    return (*dates, *publishers, *_alone_gaps(tuple(statements)))


def _date_gap(article: Article) -> Gap | None:
    """None where the capture states the day, or an editor does."""
    published = article.published
    if published.value is None:
        what = f"“{article.title}” does not say when it was published; its relative dates have no value."
    elif published.basis == "inferred":
        day = date_in_sentence(published.value)
        what = f"“{article.title}” does not say when it was published; it is taken to be of {day} from what it tells."
    elif published.precision != "day":
        what = f"“{article.title}” says only that it was published in {date_in_sentence(published.value)}."
    else:
        return None
    where = overlay_path(article.capture)
    close = f"Find the page or another print of it, and write the day with its reason: published in {where}."
    return Gap(what=what, close=close, article=article.id, about="date")


def _publisher_gap(reading: Reading, names: Mapping[OriginId, str]) -> Gap | None:
    """None where the publisher is known; a text that names its agency still counts as the agency's."""
    article = reading.article
    if article.publisher is not None:
        return None
    counts = f"it counts as a report of {names[reading.origin]}" if reading.origin else "it makes no statement surer"
    return Gap(
        what=f"Who published “{article.title}” is not known; {counts}.",
        close=f"Find the page that it was taken from, and write its publisher in {overlay_path(article.capture)}.",
        article=article.id,
        about="publisher",
    )


def _alone_gaps(statements: tuple[Statement, ...]) -> Iterator[Gap]:
    """One or none; the page of sources says how much rests on each."""
    alone = sum(len(s.origins) == 1 for s in statements)
    if alone:
        yield Gap(
            what=f"Statements that rest on one origin alone: {alone} of {len(statements)}.",
            close="Add reports of the same by others, or the documents themselves.",
            about="support",
        )
