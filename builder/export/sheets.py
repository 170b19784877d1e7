"""Tables for researchers: statements and corrections a line each as JSON, differences, articles, actors, events as CSV.

A cell of CSV that a spreadsheet would take for a formula begins with an apostrophe: captured words are never run.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping

from builder.export import correction_json, statement_json
from builder.knowledge.tables import Json
from builder.values.dossier import Dossier, Reading
from builder.words.text import cut

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Cells = Iterable[str]


def _statements_jsonl(dossier: Dossier) -> str:
    """One statement a line, as in dossier.json, with the words of the passages that it rests on."""
    readings = {reading.article.id: reading for reading in dossier.readings}
    return _lines(
        {**statement_json(s), "passages": [cut(readings[span.article].article, span) for span in s.support]}
        for s in dossier.statements
    )


def _corrections_jsonl(dossier: Dossier) -> str:
    """One entry of the ledger a line."""
    return _lines(correction_json(c) for c in dossier.corrections)


def _differences_csv(dossier: Dossier) -> str:
    """One version of a difference a row."""
    head = ("difference", "question", "type", "status", "value", "words", "source", "published", "origin", "article")
    return _table(
        head,
        (
            (
                *(difference.id, difference.question, difference.type, difference.status, version.value),
                *(version.text, version.source, version.date or "", version.origin or ""),
                version.support[0].article if version.support else "",
            )
            for difference in dossier.differences
            for version in difference.versions
        ),
    )


def _articles_csv(dossier: Dossier) -> str:
    """One article a row."""
    head = (
        *("article", "title", "publisher", "agency", "authors", "published", "precision", "basis", "language", "url"),
        *("origin", "copy_of", "story", "path", "sha256"),
    )
    return _table(head, (_article(reading) for reading in dossier.readings))


def _actors_csv(dossier: Dossier) -> str:
    """One actor a row; spellings and roles are joined by semicolons."""
    head = ("actor", "name", "type", "curated", "aliases", "roles")
    return _table(
        head,
        (
            (
                *(actor.id, actor.name, actor.type, "yes" if actor.record else "no"),
                *("; ".join(actor.aliases), "; ".join(role.title for role in actor.roles)),
            )
            for actor in dossier.actors
        ),
    )


def _events_csv(dossier: Dossier) -> str:
    """One event a row."""
    head = ("event", "what", "when", "status", "place", "actors", "story", "articles")
    return _table(
        head,
        (
            (
                *(event.id, event.what, event.when or "", event.status, event.place or "", "; ".join(event.actors)),
                *(event.story or "", "; ".join(dict.fromkeys(span.article for span in event.claims))),
            )
            for event in dossier.events
        ),
    )


SHEETS: Mapping[str, Callable[[Dossier], str]] = {
    "statements": _statements_jsonl,
    "corrections": _corrections_jsonl,
    "differences": _differences_csv,
    "articles": _articles_csv,
    "actors": _actors_csv,
    "events": _events_csv,
}


def _article(reading: Reading) -> Cells:
    article = reading.article
    at = article.published
    return (
        *(article.id, article.title, article.publisher or "", article.agency or ""),
        *("; ".join(b.name for b in article.byline), at.value or "", at.precision, at.basis, article.language),
        *(article.url or "", reading.origin or "", reading.copy_of or "", reading.story or ""),
        *(article.capture.path, article.capture.sha256),
    )


def _lines(rows: Iterable[Mapping[str, Json]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _table(head: Cells, rows: Iterable[Cells]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in rows)
    return out.getvalue()
