"""Statements by sources: who says it, says part of it, differs, or is silent."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.brief.directory import Directory
from builder.brief.registers.columns import find_sources
from builder.recall import Recall, make_anew
from builder.values.article import Article
from builder.values.dossier import Difference, Statement, Version
from builder.values.ids import ArticleId, ParagraphKey, StoryId
from builder.values.registers import Cell, Coverage, CoverageRow, Stand
from builder.values.span import Span
from builder.words.grouped import group

_WORD = re.compile(r"\w+")
_ASSERTED = 0.7
"""Share of a version's words that a statement must keep to assert it: an edit may replace a name or a day."""
_STOPS = frozenset('.!?"”’»)]')
_NO_ARTICLE, _INCOMPLETE, _SILENT = Cell(stand="no article"), Cell(stand="incomplete"), Cell(stand="silent")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Matrix:
    columns: Mapping[ArticleId, int]
    """The place of each article's source."""
    silence: Mapping[frozenset[StoryId | None], tuple[Cell, ...]]
    """Why each source may be silent on what is told in these stories."""
    directory: Directory
    opposed: Mapping[ParagraphKey, tuple[tuple[Span, Version, Difference], ...]]
    """The versions of differences, by the paragraphs they rest on."""


def find_coverage(
    statements: Sequence[Statement],
    differences: Iterable[Difference],
    directory: Directory,
    recall: Recall = make_anew,
) -> Coverage:
    """A row for each statement, in their order; a column for each source, those with most articles first."""
    sources = find_sources(directory)
    columns = {article: column for column, source in enumerate(sources) for article in source.articles}
    matrix = _Matrix(
        columns=columns,
        silence=_find_silence({_stories(s, directory) for s in statements}, columns, len(sources), directory),
        directory=directory,
        opposed=_opposed(differences),
    )
    rows = tuple(recall.same(f"coverage {statement.id}", _row(statement, matrix)) for statement in statements)
    return Coverage(sources=sources, rows=rows)


def _stories(statement: Statement, directory: Directory) -> frozenset[StoryId | None]:
    return frozenset(directory.readings[span.article].story for span in statement.support)


def _find_silence(
    wanted: Iterable[frozenset[StoryId | None]],
    columns: Mapping[ArticleId, int],
    width: int,
    directory: Directory,
) -> Mapping[frozenset[StoryId | None], tuple[Cell, ...]]:
    """A cell for each source that says nothing: it has no article on these stories, or part of one, or passes it by."""
    cuts = directory.knowledge.cuts
    articles = [reading.article for reading in directory.readings.values()]
    incomplete = frozenset(article.id for article in articles if is_incomplete(article, cuts))
    told = _told(directory, columns)

    def find_cell(stories: frozenset[StoryId | None], column: int) -> Cell:
        own = [name for story in stories for name in told[story].get(column, ())]
        if not own:
            return _NO_ARTICLE
        return _INCOMPLETE if any(name in incomplete for name in own) else _SILENT

    return {stories: tuple(find_cell(stories, column) for column in range(width)) for stories in wanted}


def is_incomplete(article: Article, cuts: Iterable[str]) -> bool:
    """True where the capture shows that the text goes on elsewhere: it breaks off, or a removed line says so."""
    last = article.paragraphs[-1].text.rstrip() if article.paragraphs else ""
    if not last or last.endswith(("…", "...", "[+]")) or (len(last) > 80 and last[-1] not in _STOPS):
        return True
    lines = (removed.text.casefold() for removed in article.removed)
    return any(phrase in line for line in lines for phrase in cuts)


def _told(
    directory: Directory, columns: Mapping[ArticleId, int]
) -> Mapping[StoryId | None, Mapping[int, Sequence[ArticleId]]]:
    told: dict[StoryId | None, dict[int, list[ArticleId]]] = {}
    for name, reading in directory.readings.items():
        told.setdefault(reading.story, {}).setdefault(columns[name], []).append(name)
    return told


def _opposed(
    differences: Iterable[Difference],
) -> Mapping[ParagraphKey, tuple[tuple[Span, Version, Difference], ...]]:
    return group(
        ((span.article, span.paragraph), (span, version, difference))
        for difference in differences
        for version in difference.versions
        for span in version.support
    )


def _row(statement: Statement, matrix: _Matrix) -> CoverageRow:
    """Of what a source has the strongest: it says, differs, says a part; else why it may be silent."""
    opposed = tuple(other for span in statement.support for other in _against(statement, span, matrix))
    cells = list(matrix.silence[_stories(statement, matrix.directory)])
    found: Sequence[tuple[Stand, tuple[Span, ...]]]
    found = (("part", statement.related), ("differs", opposed), ("says", statement.support))
    for stand, spans in found:
        for column, own in _by_column(spans, matrix).items():
            cells[column] = Cell(stand=stand, spans=own)
    return CoverageRow(statement=statement.id, cells=tuple(cells))


def _by_column(spans: Iterable[Span], matrix: _Matrix) -> Mapping[int, tuple[Span, ...]]:
    return group((matrix.columns[span.article], span) for span in sorted(set(spans)))


def _against(statement: Statement, span: Span, matrix: _Matrix) -> tuple[Span, ...]:
    """The words that contradict what the statement asserts: other versions of a difference, with another value."""
    found = matrix.opposed.get((span.article, span.paragraph), ())
    return tuple(
        other_span
        for words, version, difference in found
        if words.overlaps(span) and _asserts(statement, version)
        for other in difference.versions
        if not _agree(version.value, other.value)
        for other_span in other.support
    )


def _asserts(statement: Statement, version: Version) -> bool:
    """True where the statement keeps most of a version's words; its sentence may differ in a part left out here."""
    words = set(_WORD.findall(version.text.casefold()))
    return len(words & set(_WORD.findall(statement.text.casefold()))) >= _ASSERTED * len(words)


def _agree(one: str, other: str) -> bool:
    """True for equal values, and for a month inside the year that the other names."""
    return one.startswith(other) or other.startswith(one)
