"""What a figure can mean: the range that its words leave open, so that only ranges that do not meet differ."""

from builder.dates.edtf import hours
from builder.knowledge.units import Units
from builder.values.annotation import Quantity
from builder.values.article import Article
from builder.values.span import Span
from builder.words.text import cut

_BEFORE = 24
"""Characters before a figure in which its modifier stands."""

Range = tuple[float, float]

_MORE = frozenset({"more than", "at least"})
_LESS = frozenset({"fewer than", "up to"})
_ABOUT, _BELOW = "around", "nearly"
"""Classes of modifiers, as `data/units.yml` names them."""
_STRETCH = 3.0
"""A paper that writes "more than 100" does not mean 301; "upwards of" with no limit would agree with anything."""
_MANY = 15
"""How many of its scale "dozens" or "hundreds" may be: the next word up is used beyond."""
_LOOSE = 0.2
_ROUND_FROM = 100
_ROUNDING = 0.05


def spread(number: float, modifier: str, stretch: float = _STRETCH) -> Range:
    """The numbers that fit: "1,200" what rounds to it, "more than 100" (100, 300 by a `stretch` of 3), "about 100"
    (80, 120), "almost 100" (80, 100).
    """
    slack = _rounding(number)
    return _modified(number, modifier, stretch) or (number - slack, number + slack)


def _modified(amount: float, modifier: str, stretch: float = _STRETCH) -> Range | None:
    """What a modifier leaves open; None without one."""
    if modifier in _MORE:
        return amount, amount * stretch
    if modifier in _LESS:
        return 0.0, amount
    if modifier in (_ABOUT, _BELOW):
        return amount * (1 - _LOOSE), amount * (1 + (_LOOSE if modifier == _ABOUT else 0))
    return None


def reach(quantity: Quantity, modifier: str, stretch: float = _STRETCH) -> Range:
    """The numbers that fit a figure as it is written; "dozens" are at least two and may be many."""
    if quantity.high is not None:
        return quantity.number, max(quantity.high, quantity.number)
    if quantity.modifier == "several":
        return quantity.number, quantity.number * _MANY
    return spread(quantity.number, modifier or quantity.modifier, stretch)


def _rounding(number: float) -> float:
    """Half the unit that a round figure was cut to, but never more than a twentieth."""
    if number < _ROUND_FROM or number != int(number):
        return 0.0
    whole = int(number)
    zeros = len(str(whole)) - len(str(whole).rstrip("0"))
    return min(0.5 * 10**zeros, number * _ROUNDING) if zeros else 0.0


def length(duration: str, modifier: str) -> Range | None:
    """The hours that fit: a "two-day" visit lasts more than one day; "fewer than 24 hours" stays below them."""
    told = hours(duration)
    if told is None:
        return None
    return _modified(told, modifier) or (max(told - _step(duration), 0.0) + 1e-6, told + _spare(duration))


def _spare(duration: str) -> float:
    """How much longer it may be than it is told: "a week" are eight days as well."""
    rounded = duration[-1] in "YW" or (duration[-1] == "M" and "T" not in duration)
    return _LOOSE * _step(duration) if rounded else 0.0


def _step(duration: str) -> float:
    """The unit that a duration is counted in, in hours: "two days" may be one day and a little."""
    units = {"Y": 8766.0, "W": 168.0, "D": 24.0, "H": 1.0, "S": 1 / 3600}
    return (730.5 if "T" not in duration else 1 / 60) if duration[-1] == "M" else units.get(duration[-1], 0.0)


def meet(one: Range, other: Range) -> bool:
    """True where some number fits both; a bound that both exclude does not count. Two that tell only how many it is at
    most differ as two figures do."""
    if one[0] == other[0] == 0.0:
        return max(one[1], other[1]) <= min(one[1], other[1]) * (1 + _LOOSE)
    return one[0] <= other[1] and other[0] <= one[1]


def find_modifier(article: Article, span: Span, units: Units) -> str:
    """The class of the modifier inside or right before the words of a figure ("fewer than 24 hours"); empty if none."""
    words = cut(article, span).casefold()
    lead = cut(article, span.ahead(_BEFORE)).casefold().rstrip()
    every = sorted(units.modifiers, key=len, reverse=True)
    found = next((m for m in every if words.startswith(f"{m} ") or _ends_with(lead, m)), "")
    return units.modifiers.get(found, "")


def _ends_with(text: str, words: str) -> bool:
    return text.endswith(f" {words}") or text == words
