"""A reading in the pieces that pages look up: an edit of one leaves the pages alone that look at others."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from builder.compose.site import Sentence, Text
from builder.values.annotation import Claim, Mention, Time
from builder.values.article import LEFT_OUT
from builder.values.dossier import Reading
from builder.values.ids import ParagraphId
from builder.words.grouped import group

S = TypeVar("S", Time, Mention)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The article's head, its paragraphs, and its claims with the times and mentions inside each that holds any."""

    head: Reading
    texts: Mapping[ParagraphId, Text]
    sentences: tuple[Sentence, ...]


def open_reading(reading: Reading) -> Opened:
    """All pieces of one."""
    head, texts = _take_head(reading), _index_text(reading)
    sentences = (_open_claim(claim, head, texts[claim.span.paragraph]) for claim in reading.claims)
    return Opened(head=head, texts=texts, sentences=tuple(s for s in sentences if s.times or s.mentions))


def _take_head(reading: Reading) -> Reading:
    capture = replace(reading.article.capture, data=b"", sha256="")
    begins = tuple(p for p in reading.article.paragraphs if p.text != LEFT_OUT)[:1]
    article = replace(reading.article, capture=capture, paragraphs=begins, removed=())
    return replace(reading, article=article, times=(), mentions=(), quotes=(), quantities=(), claims=(), frames=())


def _index_text(reading: Reading) -> dict[ParagraphId, Text]:
    times, mentions = _by_paragraph(reading.times), _by_paragraph(reading.mentions)
    claims = group((c.span.paragraph, (c.id, c.span.start, c.span.end)) for c in reading.claims)
    return {
        p.id: Text(
            number=number,
            words=p.text,
            claims=claims.get(p.id, ()),
            times=times.get(p.id, ()),
            mentions=mentions.get(p.id, ()),
        )
        for number, p in enumerate(reading.article.paragraphs, 1)
    }


def _open_claim(claim: Claim, head: Reading, text: Text) -> Sentence:
    span = claim.span
    inside = tuple(m for m in text.mentions if span.contains(m.span))
    return Sentence(
        head=head,
        text=text,
        span=span,
        words=text.words[span.start : span.end],
        times=tuple(t for t in text.times if span.contains(t.span)),
        mentions=inside,
        actors=tuple(dict.fromkeys(m.actor for m in inside)),
    )


def _by_paragraph(items: tuple[S, ...]) -> dict[ParagraphId, tuple[S, ...]]:
    return group((item.span.paragraph, item) for item in items)
