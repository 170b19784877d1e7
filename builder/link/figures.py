"""Which exact figure the head of an article tells: "to pay $572 million".

Reports of one verdict share few words where one explains the law and one asks the victims. What they share is the sum.
Where the title counts, its figure is the news: one that stands below it alone may be the old sum, now cut.
"""

import re

from builder.values.annotation import Annotated

_LEAD = 2
"""Paragraphs below the title that say what the news is."""
_DIGITS = 3
"""Digits but for the noughts behind them: many a sum is $20 million, few are $572 million."""
_LEAST = 2100
"""What is above any year, and above most numbers of models, flights and rooms."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def find_figures(one: Annotated) -> frozenset[tuple[str, str]]:
    """The exact figures of the lead, each with its unit; those of the title alone if it counts any. Mostly none."""
    lead = frozenset(paragraph.id for paragraph in one.article.paragraphs[:_LEAD])
    told = [q for q in one.quantities if q.span.paragraph in lead and _is_exact(q.number)]
    counted = {m[0] for m in _FIGURE.finditer(one.article.title) if len(m[0]) >= _DIGITS} if told else set()
    return frozenset(
        (q.unit, f"{q.number:.0f}") for q in told if not counted or not counted.isdisjoint(_FIGURE.findall(q.text))
    )


def _is_exact(number: float) -> bool:
    return number > _LEAST and len(f"{number:.0f}".rstrip("0")) >= _DIGITS
