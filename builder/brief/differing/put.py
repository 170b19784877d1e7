"""A figure that somebody puts on what was told before: "left 9,000 stranded. Acme put the number at 6,500"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from builder.brief.differing.figures import reach
from builder.brief.differing.measured import Thing
from builder.brief.directory import Directory
from builder.knowledge.counted import Counted, Measure
from builder.values.annotation import Claim, Quantity

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 100
"""Letters of the words with which a figure is put; of longer ones the figure alone is shown."""


def find_put(
    claim: Claim, quantity: Quantity, before: Claim | None, told: Iterable[Thing], directory: Directory
) -> Thing | None:
    """What such a figure is given for; None for other figures, and where it is not certain.

    It is what "number of" names, else the one thing `told` with figures in the sentence before, else the one kind of
    people or things that this names.
    """
    start, counted = claim.span.start, directory.knowledge.counted
    put = counted.put.search(claim.text[: quantity.span.start - start])
    if put is None or quantity.unit:
        return None
    named: dict[str, Measure | None] = {thing.name: thing.measure for thing in told}
    if put[1]:
        named = _name(put[1].casefold().split(), counted)
    elif not named and before is not None:
        known = (word for word in _WORD.findall(before.text.casefold()) if word in counted.things)
        named = {counted.name(word): None for word in known if not counted.is_loose(word)}
    if len(named) != 1:
        return None
    [(name, measure)] = named.items()
    whole = quantity.span.end - start <= _LONGEST
    words = replace(quantity.span, start=start if whole else quantity.span.start)
    return Thing(name=name, words=words, number=quantity.number, range=reach(quantity, ""), measure=measure)


def _name(words: list[str], counted: Counted) -> dict[str, Measure | None]:
    """The name of what "number of" has behind it: a measure ("stranded passengers"), else what the last word means."""
    measures = (m for m in counted.measures if m.takes("") and not (m.before | m.after).isdisjoint(words))
    measure = next(measures, None)
    if measure is not None:
        return {measure.name: measure}
    return {} if counted.is_loose(words[-1]) else {counted.name(words[-1]): None}
