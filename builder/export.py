"""The machine-readable dossier: `docs/dossier.json` and the lines of `inspect`."""

from builder.knowledge.tables import Json
from builder.values.dossier import Dossier, Reading


def dossier_json(dossier: Dossier) -> dict[str, Json]:
    """The contract `dossier/1`."""
    return {
        "schema": "dossier/1",
        "title": dossier.record.title,
        "as_of": dossier.as_of,
        "articles": [article_json(reading) for reading in dossier.readings],
    }


def article_json(reading: Reading) -> dict[str, Json]:
    """One entry of `articles`."""
    article = reading.article
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "agency": article.agency,
        "authors": [b.name for b in article.byline],
        "byline": [{"name": b.name, "role": b.role} for b in article.byline],
        "dateline": article.dateline,
        "language": article.language,
        "url": article.url,
        "published": {
            "value": article.published.value,
            "precision": article.published.precision,
            "basis": article.published.basis,
            "evidence": article.published.evidence,
        },
        "origin": reading.origin,
        "copy_of": reading.copy_of,
        "story": reading.story,
        "capture": {
            "path": article.capture.path,
            "sha256": article.capture.sha256,
            "media_type": article.capture.media_type,
            "captured": article.capture.captured,
        },
        "paragraphs": [{"id": p.id, "text": p.text} for p in article.paragraphs],
        "removed": [{"text": r.text, "reason": r.reason} for r in article.removed],
        "times": [
            {
                "paragraph": t.span.paragraph,
                "start": t.span.start,
                "end": t.span.end,
                "text": t.text,
                "value": t.value,
                "kind": t.kind,
                "basis": t.basis,
            }
            for t in reading.times
        ],
        "actors": [
            {
                "paragraph": m.span.paragraph,
                "start": m.span.start,
                "end": m.span.end,
                "text": m.text,
                "actor": m.actor,
                "kind": m.kind,
            }
            for m in reading.mentions
        ],
        "quotes": [
            {
                "paragraph": q.span.paragraph,
                "start": q.span.start,
                "end": q.span.end,
                "text": q.text,
                "speaker": q.speaker,
                "speaker_text": q.speaker_text,
            }
            for q in reading.quotes
        ],
        "quantities": [
            {
                "paragraph": q.span.paragraph,
                "start": q.span.start,
                "end": q.span.end,
                "text": q.text,
                "number": q.number,
                "unit": q.unit,
                "modifier": q.modifier,
                "of": q.of,
            }
            for q in reading.quantities
        ],
    }
