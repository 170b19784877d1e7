"""Where an article begins to tell: below the caption and the standfirst that may stand above its report."""

import re

from builder.knowledge.datelines import OPENING, begin_of_report
from builder.knowledge.knowledge import Knowledge
from builder.values.dossier import Reading
from builder.values.span import Span

_ENDS = re.compile(r"[.!…][\"”’')\]]*$")


def find_opening(reading: Reading, knowledge: Knowledge) -> Span | None:
    """The first sentence behind a dateline high up, else the first that ends as one; None of an article without any.

    A standfirst has no full stop and a caption no dateline: neither is the first sentence of the report below it. A
    question is a box for readers, or leads up to what comes next: it opens a report where nothing else does.
    """
    high = [paragraph.id for paragraph in reading.article.paragraphs[:OPENING]]
    leads = [c for c in reading.claims if c.span.start == 0 and c.span.paragraph in high]
    filed = (c for c in leads if begin_of_report(c.text, high.index(c.span.paragraph), knowledge))
    told = (c for c in reading.claims if c.span.start == 0 and _ENDS.search(c.text))
    first = next(filed, None) or next(told, None) or next(iter(reading.claims), None)
    return first.span if first else None
