"""One article as an entry of `articles` in `dossier.json`, and as `inspect` prints it."""

from builder.knowledge.tables import Row
from builder.values.annotation import Mention, Quantity, Quote, Time
from builder.values.article import Article
from builder.values.capture import Capture
from builder.values.dossier import Reading
from builder.values.span import Span
from builder.values.when import Published


def article_json(reading: Reading) -> Row:
    """One entry of `articles`."""
    return {
        **_header_json(reading.article),
        "origin": reading.origin,
        "copy_of": reading.copy_of,
        "story": reading.story,
        "capture": _capture_json(reading.article.capture),
        "publish": reading.article.publish,
        "paragraphs": [{"id": p.id, "text": p.text} for p in reading.article.paragraphs],
        "removed": [{"text": r.text, "reason": r.reason} for r in reading.article.removed],
        "times": [_time_json(time) for time in reading.times],
        "actors": [_mention_json(mention) for mention in reading.mentions],
        "quotes": [_quote_json(quote) for quote in reading.quotes],
        "quantities": [_quantity_json(quantity) for quantity in reading.quantities],
    }


def _header_json(article: Article) -> Row:
    """What stands above the body."""
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
        "published": _published_json(article.published),
    }


def _published_json(published: Published) -> Row:
    """`value` is null where no date is known; never a default."""
    return {
        "value": published.value,
        "precision": published.precision,
        "basis": published.basis,
        "evidence": published.evidence,
    }


def _capture_json(capture: Capture) -> Row:
    """Where the bytes lie and how to tell that they are the same."""
    return {
        "path": capture.path,
        "sha256": capture.sha256,
        "media_type": capture.media_type,
        "captured": capture.captured,
    }


def _time_json(time: Time) -> Row:
    """One time expression with its value, null where the article has no date."""
    return {**place(time.span), "text": time.text, "value": time.value, "kind": time.kind, "basis": time.basis}


def _mention_json(mention: Mention) -> Row:
    """One mention of an actor."""
    return {**place(mention.span), "text": mention.text, "actor": mention.actor, "kind": mention.kind}


def _quote_json(quote: Quote) -> Row:
    """Verbatim words and who spoke them."""
    return {
        **place(quote.span),
        "text": quote.text,
        "speaker": quote.speaker,
        "speaker_text": quote.speaker_text,
    }


def _quantity_json(quantity: Quantity) -> Row:
    """A number with its unit, modifier and what is counted."""
    return {
        **place(quantity.span),
        "text": quantity.text,
        "number": quantity.number,
        "unit": quantity.unit,
        "modifier": quantity.modifier,
        "of": quantity.of,
    }


def place(span: Span) -> Row:
    """Where something stands in its article."""
    return {"paragraph": span.paragraph, "start": span.start, "end": span.end}
