"""The sources as registers set them side by side: a publisher, an origin, or one article of neither."""

from collections.abc import Mapping

from builder.brief.directory import Directory
from builder.values.ids import ArticleId
from builder.values.registers import Source


def find_sources(directory: Directory) -> tuple[Source, ...]:
    """Those with most articles first. An article without publisher and origin stands for itself, under its title."""
    columns: dict[tuple[str, str], list[ArticleId]] = {}
    for name, reading in directory.readings.items():
        known = bool(reading.article.publisher or reading.origin)
        key = (directory.source(name), reading.origin or "") if known else (reading.article.title, name)
        columns.setdefault(key, []).append(name)
    sources = (
        Source(name=name, origin=directory.readings[articles[0]].origin, articles=tuple(articles))
        for (name, _), articles in columns.items()
    )
    return tuple(sorted(sources, key=lambda source: (-len(source.articles), source.name, source.articles)))


def index_sources(sources: tuple[Source, ...]) -> Mapping[ArticleId, Source]:
    """The column of each article."""
    return {article: source for source in sources for article in source.articles}
