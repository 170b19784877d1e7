"""Says dates and numbers as readers write them, in English or by the calendar and words of another language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from builder.words.english import MONTHS

POINT: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?(?:T.*)?")
"""An EDTF value without its end: year, month, day, and what makes it rough."""
DECADE: Final = re.compile(r"(\d{3})X")
_PARTS_OF_YEAR: Final = {
    "21": "spring {year}",
    "22": "summer {year}",
    "23": "autumn {year}",
    "24": "winter {year}",
    "33": "the first quarter of {year}",
    "34": "the second quarter of {year}",
    "35": "the third quarter of {year}",
    "36": "the fourth quarter of {year}",
    "40": "the first half of {year}",
    "41": "the second half of {year}",
}
"""By the number that EDTF has for them in the place of a month."""
Texts = Mapping[str, str | Mapping[str, str]]
"""An English text to its translation: a text, or one for each of the language's plural forms."""
NO_TEXTS: Final[Texts] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a date is written: months in full or short, with or without its year."""

    short: str = ""
    bare: str = ""


LONG: Final = Manner()
SHORT: Final = Manner(short="yes")
SHORT_BARE: Final = Manner(short="yes", bare="yes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """How a day and a month are written, with the year and without: `{day} {month} {year}`.

    `months` stand beside a day, `alone` without one: many languages decline them.
    """

    months: tuple[str, ...]
    alone: tuple[str, ...]
    day: str
    bare_day: str
    month: str
    bare_month: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How a language writes dates. `ordinal` stands behind the number of a day, as in `7. Februar`.

    `first` is how it writes the first of a month where that differs, as in `1er août`.
    """

    long: Pattern
    short: Pattern
    ordinal: str = ""
    first: str = ""

    def number(self, day: str) -> str:
        """A day's number as it stands before its month."""
        return self.first if self.first and int(day) == 1 else f"{int(day)}{self.ordinal}"


def _english(months: tuple[str, ...]) -> Pattern:
    return Pattern(
        months=months,
        alone=months,
        day="{day} {month} {year}",
        bare_day="{day} {month}",
        month="{month} {year}",
        bare_month="{month}",
    )


ENGLISH: Final = Calendar(long=_english(MONTHS), short=_english(tuple(month[:3] for month in MONTHS)))


def speak_date(value: str, manner: Manner = LONG, calendar: Calendar = ENGLISH, texts: Texts = NO_TEXTS) -> str:
    """`7 February 2023`, `August 2020`, `4–5 February 2023`, `since August 2020`, `about 2015`; else as given."""
    start, slash, end = value.partition("/")
    if not slash:
        return _point(start, manner, calendar, texts)
    if end in {"", ".."}:
        return _fill("since {day}", texts, day=_point(start, manner, calendar, texts))
    if start in {"", ".."}:
        return _fill("until {day}", texts, day=_point(end, manner, calendar, texts))
    return _stretch(start, end, manner, calendar, texts)


def date_in_sentence(value: str) -> str:
    """The same in plain English inside a sentence, where a dash between spaces would read as an aside."""
    return speak_date(value).replace(" – ", "–")


def _fill(pattern: str, texts: Texts, **slots: str) -> str:
    """The pattern, or its translation where the table has one, with its slots filled."""
    said = texts.get(pattern, pattern)
    return (said if isinstance(said, str) else pattern).format(**slots)


def _stretch(start: str, end: str, manner: Manner, calendar: Calendar, texts: Texts) -> str:
    """Two ends, with what they share said once."""
    first, last = POINT.fullmatch(start), POINT.fullmatch(end)
    from_point, to_point = (_point(value, manner, calendar, texts) for value in (start, end))
    if first is None or last is None or first[1] != last[1] or first[4] or last[4] or not _is_month(first[2]):
        return f"{from_point} – {to_point}"
    if first[3] and last[3] and first[2] == last[2]:
        return _day(last, manner, calendar, f"{calendar.number(first[3])}–{calendar.number(last[3])}")
    return f"{_point(start, Manner(short=manner.short, bare='yes'), calendar, texts)} – {to_point}"


def _point(value: str, manner: Manner, calendar: Calendar, texts: Texts) -> str:
    if decade := DECADE.fullmatch(value):
        return _fill("{year}s", texts, year=f"{decade[1]}0")
    match = POINT.fullmatch(value)
    if match is None:
        return value
    said = _exact(match, manner, calendar, texts)
    return _fill("about {day}", texts, day=said) if match[4] else said


def _exact(match: re.Match[str], manner: Manner, calendar: Calendar, texts: Texts) -> str:
    year, month, day = match[1], match[2], match[3]
    if month is None:
        return year
    if not _is_month(month):
        return _fill(_PARTS_OF_YEAR.get(month, "part of {year}"), texts, year=year)
    if day is not None:
        return _day(match, manner, calendar, calendar.number(day))
    pattern = calendar.short if manner.short else calendar.long
    return (pattern.bare_month if manner.bare else pattern.month).format(
        month=pattern.alone[int(month) - 1], number=int(month), year=year
    )


def _day(match: re.Match[str], manner: Manner, calendar: Calendar, day: str) -> str:
    pattern = calendar.short if manner.short else calendar.long
    return (pattern.bare_day if manner.bare else pattern.day).format(
        day=day, month=pattern.months[int(match[2]) - 1], number=int(match[2]), year=match[1]
    )


def _is_month(text: str | None) -> bool:
    return text is not None and 1 <= int(text) <= 12
