"""One article as an entry of `articles` in `dossier.json`, and as `inspect` prints it."""

from builder.knowledge.tables import Row, fields_of
from builder.values.annotation import Mention, Quantity, Quote, Time
from builder.values.dossier import Reading


def article_json(reading: Reading) -> Row:
    """One entry of `articles`; what stands above the body first."""
    article = reading.article
    return {
        **fields_of(article, "id title publisher agency"),
        "authors": [b.name for b in article.byline],
        "byline": [fields_of(b, "name role") for b in article.byline],
        **fields_of(article, "dateline language url genre genre_evidence"),
        "published": fields_of(article.published, "value precision basis evidence"),
        **fields_of(reading, "origin copy_of story"),
        "capture": fields_of(article.capture, "path sha256 media_type captured"),
        "publish": article.publish,
        "paragraphs": [fields_of(p, "id text") for p in article.paragraphs],
        "removed": [fields_of(r, "text reason") for r in article.removed],
        "times": [_passage(time, "text value kind basis") for time in reading.times],
        "actors": [_passage(mention, "text actor kind") for mention in reading.mentions],
        "quotes": [_passage(quote, "text speaker speaker_text") for quote in reading.quotes],
        "quantities": [_passage(quantity, "text number unit modifier of") for quantity in reading.quantities],
    }


def _passage(found: Time | Mention | Quote | Quantity, names: str) -> Row:
    """Something found in the text: where it stands, then these fields."""
    return {**fields_of(found.span, "paragraph start end"), **fields_of(found, names)}
