"""Numbers with unit, modifier and what is counted."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from builder.annotate.numbers import Number, Tokens, may_begin, read_number, read_tokens, word_behind
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.phrases import match_phrase
from builder.knowledge.units import Units
from builder.values.annotation import Quantity, TimeMention
from builder.values.article import Article, Paragraph
from builder.values.span import Span
from builder.words.grouped import group

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_MOST_COUNTED = 5
"""Words of the name of what is counted."""

_AGED = frozenset({"aged", "age", "ages"})
_LISTING = frozenset({",", "and", "or", "to"})
_MOST_AGES = 16
"""Tokens of a list of ages."""
_SET_OFF = 2
"""Tokens before a figure that a modifier between two commas takes at least."""


def find_quantities(article: Article, times: tuple[TimeMention, ...], knowledge: Knowledge) -> tuple[Quantity, ...]:
    """All quantities that are not part of a time expression, in reading order, none overlapping another."""
    counted = knowledge.times.of(article.language).counted
    busy = group((time.span.paragraph, (time.span.start, time.span.end)) for time in times)
    return tuple(
        quantity
        for paragraph in article.paragraphs
        for quantity in _in_paragraph(article, paragraph, sorted(busy.get(paragraph.id, ())), knowledge, counted)
    )


def _in_paragraph(
    article: Article, paragraph: Paragraph, busy: list[tuple[int, int]], knowledge: Knowledge, counted: frozenset[str]
) -> Iterator[Quantity]:
    units = knowledge.units
    tokens = read_tokens(paragraph.text, units)
    free = 0
    for at in [at for at, low in enumerate(tokens.low) if low in units.begins or "-" in low or low[0].isdigit()]:
        number = read_number(tokens, at, units) if at >= free and may_begin(tokens, at, units) else None
        if number is None:
            continue
        whole = _with_unit(tokens, _with_modifier(tokens, number, units), units)
        free = whole.last
        span = tokens.start[whole.first], tokens.end[whole.last - 1]
        if _is_count(tokens, number, whole, units, counted) and not _overlaps(busy, span):
            yield Quantity(
                span=Span(article=article.id, paragraph=paragraph.id, start=span[0], end=span[1]),
                text=paragraph.text[span[0] : span[1]],
                number=whole.value,
                unit=whole.unit,
                modifier=whole.modifier,
                of=_counted(paragraph.text, tokens, whole.last, knowledge),
                high=whole.high,
            )


def _overlaps(busy: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    at = bisect_right(busy, (span[1], -1)) - 1
    return at >= 0 and busy[at][1] > span[0]


def _with_modifier(tokens: Tokens, number: Number, units: Units) -> Number:
    """With the currency sign and the modifier written before, or a modifier written behind."""
    first = number.first
    unit = number.unit
    if first > 0 and tokens.written[first - 1] in units.currencies:
        sign = tokens.written[first - 1]
        first -= 1
        if first > 0 and tokens.touches(first) and tokens.written[first - 1] + sign in units.currencies:
            first -= 1
            sign = tokens.written[first] + sign
        unit = units.currencies[sign]
    number = replace(number, first=first, unit=unit)
    if number.modifier:
        return number
    set_off = first > _SET_OFF and tokens.low[first - 1] == ","  # "causando, al menos, tres víctimas"
    end = first - set_off
    for parts in units.modifier_ends.get(tokens.low[end - 1], ()) if end > 0 else ():
        begin = end - len(parts)
        if begin >= 0 and tuple(tokens.low[begin:end]) == parts and (not set_off or tokens.low[begin - 1] == ","):
            return replace(number, first=begin, modifier=units.modifiers[" ".join(parts)])
    return number


def _with_unit(tokens: Tokens, number: Number, units: Units) -> Number:
    """With the unit behind it, and a modifier behind that ("or more")."""
    at = number.last
    if at < len(tokens.low) and tokens.low[at] == "-" and tokens.touches(at) and tokens.touches(at + 1):
        at += 1
    if number.modifier == "several" and at < len(tokens.low) and tokens.low[at] in units.of:
        at += 1
    length = match_phrase(units.unit_phrases, tokens.low, at) if at < len(tokens.low) else 0
    if length and not number.unit:
        name = units.units[" ".join(tokens.low[at : at + length])]
        number = replace(number, last=at + length, unit=name)
    at = number.last
    behind = match_phrase(units.behind_phrases, tokens.low, at) if at < len(tokens.low) else 0
    if behind and not number.modifier:
        return replace(number, last=at + behind, modifier=units.behind[" ".join(tokens.low[at : at + behind])])
    return number


def _is_count(tokens: Tokens, number: Number, whole: Number, units: Units, counted: frozenset[str]) -> bool:
    """False for years, ages, times, labels ("Article 5") and the pronoun "one"; "2012 people" are `counted`."""
    before = tokens.low[whole.first - 1] if whole.first > 0 else ""
    following = word_behind(tokens, whole.last)
    single = number.last - number.first == 1
    if _is_tied(tokens, number, whole, units) or (not whole.unit and _are_years(whole)) or _is_age(tokens, whole.first):
        return False
    if whole.unit or whole.modifier:
        return not (single and whole.modifier in ("around", "only", "another") and _is_year(tokens, number))
    if tokens.low[number.first] == "one" and single:
        return before not in units.not_one and following not in units.not_one and following[:1].isalpha()
    if single and ((_is_year(tokens, number) and following not in counted) or _is_label(tokens, number, units)):
        return False
    aged = before == "," and following in (",", ".", ")")
    return not aged and following not in ("/", ":", "-", "–", "'") and before != "#"


def _is_age(tokens: Tokens, at: int) -> bool:
    """True for a number behind "aged", alone or in a list ("aged 23, 26 and 58")."""
    if not at or (tokens.low[at - 1] not in _LISTING and tokens.low[at - 1] not in _AGED):
        return False
    ahead = reversed(tokens.low[max(at - _MOST_AGES, 0) : at])
    return next((low for low in ahead if low not in _LISTING and not low[0].isdigit()), "") in _AGED


def _is_year(tokens: Tokens, number: Number) -> bool:
    return bool(_YEAR.fullmatch(tokens.written[number.first]))


def _is_tied(tokens: Tokens, number: Number, whole: Number, units: Units) -> bool:
    """True where what follows makes it something else: a time ("24 hours"), a date ("12 Feb."), an ordinal ("13th")."""
    following = word_behind(tokens, whole.last)
    if following in units.durations or following.startswith(units.lengths):
        return True
    stuck = tokens.touches(whole.last) and tokens.low[whole.last][0].isalpha()
    return stuck or (_is_day(tokens, number) and following in units.labels)


def _is_day(tokens: Tokens, number: Number) -> bool:
    """True for a figure that can be the day of a month, whose name may follow."""
    return number.last - number.first == 1 and tokens.low[number.first].isdigit() and number.value <= 31


def _are_years(number: Number) -> bool:
    return number.high is not None and all(value in range(1500, 2100) for value in (number.value, number.high))


def _is_label(tokens: Tokens, number: Number, units: Units) -> bool:
    """True for a number that names: behind "Article", or behind a capitalised word and before a stop."""
    before = tokens.low[number.first - 1] if number.first > 0 else ""
    if before == "." and number.first > 1:
        before = tokens.low[number.first - 2]
        return before in units.labels
    return before in units.labels and tokens.low[number.first][0].isdigit()


def _counted(text: str, tokens: Tokens, at: int, knowledge: Knowledge) -> str:
    """The name of what is counted: the words behind the number up to a verb, a preposition or a stop; "" for none."""
    units = knowledge.units
    if at < len(tokens.low) and tokens.low[at] == "-":
        at += 1
    if at < len(tokens.low) and tokens.low[at] in units.of:
        at += 1
        while at < len(tokens.low) and tokens.low[at] in units.determiners:
            at += 1
    last = at
    while last < len(tokens.low) and last - at < _MOST_COUNTED and _names(tokens, at, last, knowledge):
        last += 1
    while last > at and tokens.low[last - 1] in units.trailing:
        last -= 1
    if units.capital_nouns:  # "neun Tote geben"
        last = next((n + 1 for n in range(at, last) if tokens.written[n][0].isupper()), at)
    return text[tokens.start[at] : tokens.end[last - 1]] if last > at else ""


def _names(tokens: Tokens, first: int, at: int, knowledge: Knowledge) -> bool:
    """True where token `at` may belong to a name that begins at `first` ("heavily armed men")."""
    low = tokens.low[at]
    if not low[0].isalpha() or low in knowledge.units.stops or low in knowledge.verbs.past:
        return False
    ended = low.endswith(("ed", "ing", "ly")) and tokens.written[at].islower()
    return at == first or not ended or (at == first + 1 and tokens.low[first].endswith("ly"))
