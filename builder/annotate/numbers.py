"""Numbers in a text, in digits and in words: scales, shares, odds and ranges."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.knowledge.units import Units
from builder.words import VOWEL_SIGNS, parting_elisions

_TOKEN = re.compile(rf"\d+(?:[.,،٫]\d+)*|[^\W\d_]+(?:[.’'-][^\W\d_]+|[{VOWEL_SIGNS}]+[^\W\d_]*)*|[^\w\s]|_")
_ARABIC_MARKS = str.maketrans("،٫", ",.")
_ELIDED = parting_elisions(_TOKEN)
_SWAPPED = str.maketrans(",.", ".,")
_GROUPS = re.compile(r"\d{1,3}(?:\s\d{3})*")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}\.\d{1,2}")
"""A number as English writes it, and as no other reading has it."""
_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})*,\d{1,2}")
"""A number with a comma before its decimals, and as no other reading has it."""
_SPACES = frozenset((" ", "\u00a0", "\u202f"))
_MOST_DIGITS = 15
"""Longer runs of digits are serial numbers; a float could not hold them exactly."""

_HUNDRED, _MILLION = 100, 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """A paragraph's words, numbers and signs: as written, folded, and where they stand."""

    written: Sequence[str]
    low: Sequence[str]
    start: Sequence[int]
    end: Sequence[int]

    def touches(self, at: int) -> bool:
        """True where token `at` stands right behind the one before."""
        return 0 < at < len(self.start) and self.start[at] == self.end[at - 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A value and the tokens `first` to `last` (past the end) that give it."""

    first: int
    last: int
    value: float
    modifier: str = ""
    unit: str = ""
    high: float | None = None


def read_tokens(text: str, units: Units) -> Tokens:
    """The text in tokens; digits that stand in groups of three are one."""
    places = [token.span() for token in (_ELIDED if units.elides else _TOKEN).finditer(text)]
    places = _grouped(text, places) if units.grouped else places
    written = [text[start:end] for start, end in places]
    low = [word.casefold() for word in written]
    return Tokens(
        written=written,
        low=[word.replace("’", "'") for word in low] if "’" in text else low,
        start=[start for start, _ in places],
        end=[end for _, end in places],
    )


def _grouped(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Three digits behind one space belong to the number before: `1 500`, `12 000 000`."""
    joined: list[tuple[int, int]] = []
    for start, end in places:
        first, until = joined[-1] if joined else (start, start)
        group = text[start:end].partition(",")[0]
        goes_on = len(group) == 3 and group.isdigit() and text[until:start] in _SPACES
        if goes_on and _GROUPS.fullmatch(text[first:until]):
            joined[-1] = (first, end)
        else:
            joined.append((start, end))
    return joined


def may_begin(tokens: Tokens, at: int, units: Units) -> bool:
    """True for a token that a number can begin with, and that is not the tail of a name ("F-16", "G7")."""
    low = tokens.low[at]
    if low[0].isdigit():
        name = (
            tokens.touches(at)
            and tokens.low[at - 1] not in units.prefixes
            and _is_name(tokens.written[at - 1], tokens, at)
        )
        return low[0].isascii() and not name
    return low in units.begins or low.split("-")[0] in units.numbers


def _is_name(before: str, tokens: Tokens, at: int) -> bool:
    """True where letters, or letters and a hyphen, stand right before the digits."""
    if before in "-–/.:#@_":
        return before not in "-–" or (tokens.touches(at - 1) and tokens.written[at - 2][-1].isalnum())
    return before[-1].isalpha()


def read_number(tokens: Tokens, at: int, units: Units) -> Number | None:
    """The longest number that begins at token `at`: a range, a plural scale, a share, digits or words."""
    low = tokens.low[at]
    if low in units.ranges:
        return _read_between(tokens, at, units)
    if low in units.plural:
        return _read_plural(tokens, at, units)
    if low in units.about:
        return Number(first=at, last=at + 1, value=units.about[low], modifier="around")
    if low in units.several:
        return _read_several(tokens, at, units)
    number = _read_share(tokens, at, units) or _read_plain(tokens, at, units)
    return number and (_read_odds(tokens, number, units) or _read_range(tokens, number, units))


def _read_plain(tokens: Tokens, at: int, units: Units) -> Number | None:
    """Digits with their scales, or words: `375,000`, `1.5 million`, `two hundred and fifty`, `a dozen`, `$3m`."""
    if tokens.low[at][0].isdigit():
        value = _digits(tokens.written[at], units)
        return None if value is None else _scaled(tokens, at, at + 1, value, units)
    if tokens.low[at] == "a":
        following = tokens.low[at + 1] if at + 1 < len(tokens.low) else ""
        return _scaled(tokens, at, at + 1, 1, units) if following in units.scales else None
    return _read_words(tokens, at, units)


def _digits(written: str, units: Units) -> float | None:
    """`1,234.5` and `1.234.567`; None for what is a date, an address or too long.

    Where papers write either mark, three digits behind one are thousands: `5,700`, `5.700`, `7.5`.
    """
    written = written.translate(_ARABIC_MARKS)
    if units.decimal == "," and not (units.either_mark and _ENGLISH.fullmatch(written)):
        written = re.sub(r"\s", "", written).translate(_SWAPPED)
    elif units.decimal == "." and units.either_mark and _COMMA.fullmatch(written):
        written = written.translate(_SWAPPED)
    if sum(character.isdigit() for character in written) > _MOST_DIGITS or not written.isascii():
        return None
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", written):
        return float(written.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", written):
        return float(written.replace(".", ""))
    return None


def _scaled(tokens: Tokens, first: int, last: int, value: float, units: Units) -> Number:
    """The value times the scales that follow it; a scale behind the whole number is a slip ("8,794,726 million")."""
    stuck = tokens.low[last] if last < len(tokens.low) and tokens.touches(last) else ""
    priced = first > 0 and tokens.written[first - 1] in units.currencies
    if stuck in units.stuck and (priced or (tokens.low[last + 1 : last + 2] and tokens.low[last + 1] in units.units)):
        return Number(first=first, last=last + 1, value=value * units.stuck[stuck])
    if (
        tokens.low[last : last + 1] == ["-"]
        and tokens.low[last + 1 : last + 2]
        and tokens.low[last + 1] in units.scales
    ):
        last += 1
    while last < len(tokens.low) and tokens.low[last] in units.scales:
        scale = units.scales[tokens.low[last]]
        value *= 1 if value > scale >= _MILLION else scale
        last += 1
    return Number(first=first, last=last, value=value)


def _read_words(tokens: Tokens, at: int, units: Units) -> Number | None:
    """`twenty-five thousand`, `two hundred and fifty`; a scale multiplies what stands before it."""
    total = part = 0.0
    last = at
    while last < len(tokens.low):
        low = tokens.low[last]
        value = _word_value(low, units)
        if value is not None:
            part += value
        elif low in units.scales and last > at:
            part = (part or 1) * units.scales[low]
            if units.scales[low] >= 1000:
                total, part = total + part, 0
        elif not (low == "and" and _hundred_and(tokens, last, units)):
            break
        last += 1
        if value is not None:
            added, last = _read_added(tokens, last, value, units)
            part += added
            if last < len(tokens.low) and _word_value(tokens.low[last], units) is not None:
                break
    return Number(first=at, last=last, value=total + part) if last > at else None


def _read_added(tokens: Tokens, at: int, value: float, units: Units) -> tuple[float, int]:
    """What the words behind a number word add to it (`treinta y siete`, `тридцать семь`), and where they end."""
    added, last = 0.0, at
    while last < len(tokens.low):
        more, after = _joined_value(tokens, last, units)
        if more is None or not _may_add(value + added, more):
            break
        added, last = added + more, after
    return added, last


def _joined_value(tokens: Tokens, at: int, units: Units) -> tuple[float | None, int]:
    """The value of a number word, past an "and" before it or written on to it; None for any other word."""
    low = tokens.low[at]
    if low in units.joints and at + 1 < len(tokens.low):
        return _word_value(tokens.low[at + 1], units), at + 2
    bare = next((low[len(joint) :] for joint in units.joints if low.startswith(joint)), low)
    value = _word_value(low, units)
    return (_word_value(bare, units) if value is None else value), at + 1


def _may_add(value: float, more: float) -> bool:
    """True where a number word goes on with a whole one: ones behind tens, tens behind ones, both behind hundreds."""
    if value >= _HUNDRED:
        return (value % _HUNDRED == 0 and more < _HUNDRED) or (value % 10 == 0 and 0 < more < 10)
    tens, ones = max(value, more), min(value, more)
    return tens % 10 == 0 and 20 <= tens < _HUNDRED and 0 < ones < 10


def _word_value(low: str, units: Units) -> float | None:
    """The value of one word: `seven`, `twenty-five`."""
    if low in units.numbers:
        return units.numbers[low]
    tens, hyphen, ones = low.partition("-")
    if hyphen and tens in units.numbers and ones in units.numbers and units.numbers[tens] >= 20:
        return units.numbers[tens] + units.numbers[ones]
    return None


def _hundred_and(tokens: Tokens, at: int, units: Units) -> bool:
    """True for the "and" of `two hundred and fifty`."""
    return (
        tokens.low[at - 1] in units.scales
        and at + 1 < len(tokens.low)
        and _word_value(tokens.low[at + 1], units) is not None
    )


def _read_plural(tokens: Tokens, at: int, units: Units) -> Number:
    """`dozens`, `hundreds of thousands`: only the scale is told."""
    value, last = units.plural[tokens.low[at]], at + 1
    while last + 1 < len(tokens.low) and tokens.low[last] in units.of and tokens.low[last + 1] in units.plural:
        value *= units.plural[tokens.low[last + 1]]
        last += 2
    return Number(first=at, last=last, value=value, modifier="several")


def _read_several(tokens: Tokens, at: int, units: Units) -> Number | None:
    """`several hundred`, `a few thousand`, `several dozen`; "some 200" is a modifier and no number by itself."""
    last = at + 1
    if last >= len(tokens.low):
        return None
    low = tokens.low[last]
    if low not in units.scales or tokens.low[at] == "some":
        return None
    first = at - 1 if at > 0 and tokens.low[at - 1] == "a" else at
    scaled = _scaled(tokens, first, last + 1, units.scales[low], units)
    return replace(scaled, modifier="several")


def _read_share(tokens: Tokens, at: int, units: Units) -> Number | None:
    """`half of`, `a third of`, `two-thirds of`: parts of a whole."""
    low = tokens.low[at]
    if low in units.shares:
        last, value = at + 1, units.shares[low]
        if low != "half":
            return None
    elif low in ("a", "one") and at + 1 < len(tokens.low) and tokens.low[at + 1] in units.shares:
        last, value = at + 2, units.shares[tokens.low[at + 1]]
    else:
        count, _, part = low.partition("-")
        if part not in units.shares or count not in units.numbers:
            return None
        last, value = at + 1, units.numbers[count] * units.shares[part]
    scaled = _share_of_scale(tokens, at, last, value, units)
    if scaled is not None:
        return scaled
    of = last < len(tokens.low) and tokens.low[last] in units.of | units.determiners
    return Number(first=at, last=last, value=value, unit="share") if of else None


def _share_of_scale(tokens: Tokens, first: int, last: int, value: float, units: Units) -> Number | None:
    """`half a million`, `a quarter of a million`: a number, not a share."""
    at = last + 1 if tokens.low[last : last + 1] == ["of"] else last
    if tokens.low[at : at + 1] != ["a"] or at + 1 >= len(tokens.low) or tokens.low[at + 1] not in units.scales:
        return None
    return Number(first=first, last=at + 2, value=value * units.scales[tokens.low[at + 1]])


def _read_odds(tokens: Tokens, number: Number, units: Units) -> Number | None:
    """`one in five voters`, `1 in 5`: a share."""
    at = number.last
    if not units.shares or at + 1 >= len(tokens.low) or tokens.low[at] != "in" or number.value < 1:
        return None
    at += 1 if tokens.low[at + 1] == "every" else 0
    whole = _read_amount(tokens, at + 1, units)
    if whole is None or not number.value < whole.value <= 100 or word_behind(tokens, whole.last) in units.durations:
        return None
    return Number(first=number.first, last=whole.last, value=number.value / whole.value, unit="share")


def _read_between(tokens: Tokens, at: int, units: Units) -> Number | None:
    """`between 2 and 5`, `from 2 to 5 percent`."""
    first = _read_amount(tokens, at + 1, units)
    joint = units.ranges[tokens.low[at]]
    if first is None or first.last >= len(tokens.low) or tokens.low[first.last] != joint:
        return None
    second = _read_amount(tokens, first.last + 1, units)
    if second is None:
        return None
    return _ranged(tokens, replace(first, first=at), second, units)


def _read_amount(tokens: Tokens, at: int, units: Units) -> Number | None:
    """A number behind its currency sign, if any."""
    if at >= len(tokens.low):
        return None
    sign = at + 1 < len(tokens.low) and tokens.written[at] in units.currencies
    start = at + 1 if sign else at
    low = tokens.low[start]
    if not (low[0].isdigit() or low in units.numbers or "-" in low):
        return None
    number = _read_plain(tokens, start, units)
    return number and replace(number, first=at)


def _read_range(tokens: Tokens, number: Number, units: Units) -> Number:
    """`2 to 5`, `2-5`, `$2-5 million`: the number, or the range that it begins; a score ("5-4") is no range."""
    at = number.last
    if number.unit or at + 1 >= len(tokens.low) or tokens.low[at] not in units.to | {"-", "–"}:
        return number
    if tokens.low[at] not in units.to and not (tokens.touches(at) and tokens.touches(at + 1)):
        return number
    second = _read_amount(tokens, at + 1, units)
    return _ranged(tokens, number, second, units) or number if second else number


def _ranged(tokens: Tokens, first: Number, second: Number, units: Units) -> Number | None:
    """The range of two numbers; the first takes the scale of the second ("2 to 5 million")."""
    low = first.value
    scaled = tokens.low[second.last - 1].isalpha() and second.last - second.first > 1
    written = _digits(tokens.written[second.last - 2], units) if scaled else None
    if written and first.last - first.first < second.last - second.first + 1 and low < written:
        low *= second.value / written
    if low >= second.value:
        return None
    return Number(first=first.first, last=second.last, value=low, high=second.value, modifier="between")


def word_behind(tokens: Tokens, at: int) -> str:
    """The word behind a number, past a hyphen; empty at the end."""
    if at + 1 < len(tokens.low) and tokens.low[at] in ("-", "–") and tokens.low[at + 1][0].isalpha():
        at += 1
    return tokens.low[at] if at < len(tokens.low) else ""
