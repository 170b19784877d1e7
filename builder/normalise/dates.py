"""The publication date that a page states: found by its shape, read by dateparser, with the words that prove it."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from builder.knowledge.headers import Headers
from builder.knowledge.tongues import ENGLISH
from builder.values.when import Precision, Published
from builder.words.english import MONTHS

_ALSO = r"\s?/\s?[\u0621-\u064a]+(?:\s(?:الأول|الثاني))?"
"""The second name of a month in Arabic: "أبريل/نيسان"."""
_MONTH = rf"(?:(?:تشرين|كانون)\s(?:الأول|الثاني)|آب|[^\W\d_][^\W\d_A-Z]{{2,11}}|[^\W\d_a-zß-ÿ]{{3,12}})\.?(?:{_ALSO})?"
_CAPITALS = rf"(?:{'|'.join(month[:3].upper() for month in MONTHS)})[A-Z]{{0,6}}\.?\s\d"
_BEFORE = (
    rf"(?:(?<![\w/.-])(?![A-Z]{{2,9}}{_CAPITALS})|(?<=[a-zß-ž])(?=[A-Z])|(?<=[A-ZÀ-Þ])(?=[A-Z][a-z]{{2}})"
    rf"|(?<=[A-Z]{{2}})(?={_CAPITALS})|(?<=[a-zß-ž]{{2}})(?=\d)|(?<=[a-z]/)(?=[A-Z])|(?<=[a-z]-)(?=\d\d/))"
)
"""No letter, digit or mark but those of a field pasted on: "LeeDec 5, 2023", "LEEDEC. 5, 2023", "am09.02.2022"."""
_AFTER = rf"(?![a-z_]|\d(?!\d?[.\s]\s?{_MONTH}|\d?:\d\d))"
"""No letter or digit but those of a day or a clock pasted on: "28. Juni 201914. Januar 2020", "Apr 28 20232:23 PM"."""
_DATE = re.compile(
    rf"""{_BEFORE}(?:
      (?P<iso>(?:19|20)\d\d(?P<a>[-/.])(?:0?[1-9]|1[0-2])(?P=a)(?:0?[1-9]|[12]\d|3[01]))(?=T|\b)
    | (?P<day_first>\d{{1,2}}(?:st|nd|rd|th|er|[.ºª])?[\s/-]{{1,2}}(?:(?:de|of|di)\s)?{_MONTH}
        ,?[\s/-](?:(?:de|del)\s)?(?:19|20)\d\d){_AFTER}
    | (?P<month_first>{_MONTH}\s\d{{1,2}}(?:(?:st|nd|rd|th)?,?\s(?:19|20)\d\d{_AFTER}|,\s(?:19|20)\d\d(?=\d{{1,6}}$)))
    | (?P<numbers>\d{{1,2}}(?P<b>\s?[-/.]\s?)\d{{1,2}}(?P=b)(?:19|20)\d\d)(?:(?!\.?\w)|(?=\d\d?\.\s{_MONTH}))
    | (?P<cjk>(?:19|20)\d\d[年년]\s?\d{{1,2}}[月월]\s?\d{{1,2}}[日일])
    )""",
    re.VERBOSE,
)
"""A whole date: `2023-02-07`, "7 February 2023", "Feb. 7, 2023", `07/02/2023`, "2023年2月7日"."""
_SHORT_YEAR = re.compile(
    r"(?<![\d./])(\d{1,2}([./·])\d{1,2}\2)(\d\d)(?=,?\s+(?:(?:at|um|à|a\slas|[|•–-])\s)?\d{1,2}[:.h]\d\d(?!\d))",
    re.IGNORECASE,
)
"""A year of two digits before a clock: "15.10.24 23:35", "01/29/24 AT 10:30 AM", "19·09·21 | 17:40"."""
_MONTH_ONLY = re.compile(rf"(?<!\w)(?<!\d\s)(?P<month>{_MONTH})\s(?P<year>(?:19|20)\d\d)\b")
_SECOND_NAME = re.compile(_ALSO)
_LETTERS = re.compile(r"[^\W\d_]+")
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)[^\d\n]{0,40}((?:19|20)\d\d)(?:\s?[-–—]\s?((?:19|20)\d\d))?", re.IGNORECASE)
""" "© 2023", "Copyright 2019-2023"."""
_ARABIC = str.maketrans("،٠١٢٣٤٥٦٧٨٩", ",0123456789")
"""The comma and the figures of Arabic."""
_MONTHS = tuple(month.lower() for month in MONTHS)
_ENGLISH = {"sept": 9} | {name: n for n, month in enumerate(_MONTHS, start=1) for name in (month, month[:3])}
_URL_YEAR = r"(?P<year>(?:19|20)\d\d)"
_URL_DAYS = (
    re.compile(rf"[/-]{_URL_YEAR}[/-](?P<month>0?[1-9]|1[0-2])[/-](?P<day>0?[1-9]|[12]\d|3[01])(?=[/_?#-]|$)"),
    re.compile(rf"/{_URL_YEAR}/(?P<month>{'|'.join(_ENGLISH)})/(?P<day>0?[1-9]|[12]\d|3[01])(?=[/_-])", re.IGNORECASE),
    re.compile(rf"[/_-]t?{_URL_YEAR}/?(?P<month>0[1-9]|1[0-2])/?(?P<day>0[1-9]|[12]\d|3[01])(?=[/_.-])"),
)
"""`/2023/02/07/`, `…-2023-02-07`; `/2023/feb/07/`; `/202302/07/`, `/2023/0207/`, `…-20230207.htm`."""
_ENGLISH_DATES = (
    re.compile(r"(?P<day>\d{1,2}) (?P<month>[A-Za-z]+)\.?,? (?P<year>\d{4})"),
    re.compile(r"(?P<month>[A-Za-z]+)\.? (?P<day>\d{1,2}),? (?P<year>\d{4})"),
)
"""The two ways in which nearly all English dates are written: dateparser takes a hundred times as long to read them."""
_ENGLISH_MONTHS = frozenset(month[:3] for month in _MONTHS)
"""How names of months begin in English. Other words before a year ("since 2010") need no reading, which is slow."""
_LOCALES = {"ar": ("ar", "ar-LB", "ar-DZ", "ar-MA")}
"""Languages that name the months otherwise from country to country."""
_NAMED = {"no": "nb"}
"""Languages that dateparser knows by another name; by one that it does not know it reads no English months either."""
_EPOCH = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - only completes what a pattern leaves open, which is nothing


class DateFound(NamedTuple):
    """A date in a line: EDTF value, its precision, and where the words stand."""

    value: str
    precision: Precision
    start: int
    end: int


def find_dates(text: str, language: str, headers: Headers) -> Iterator[DateFound]:
    """All full dates of a short line, in order; a month with a year where it has none."""
    text = text.translate(_ARABIC)
    if "19" not in text and "20" not in text:  # no year, no date; most lines end here
        yield from _find_short(text, language, headers)
        return
    found = False
    for match in _DATE.finditer(text):
        day = _read_day(match, text, language, headers)
        if day is not None:
            found = True
            yield DateFound(*day, match.start(), match.end())
    if found:
        return
    for match in _MONTH_ONLY.finditer(text):
        first = _read_words(f"1 {match['month']} {match['year']}", language)
        if first is not None:
            found = True
            yield DateFound(first.isoformat()[:7], "month", match.start(), match.end())
    if not found:
        yield from _find_short(text, language, headers)  # "19.05.21 20:00"


def _find_short(text: str, language: str, headers: Headers) -> Iterator[DateFound]:
    match = _SHORT_YEAR.search(text)
    day = _read_numbers(f"{match[1]}20{match[3]}", text, language, headers) if match else None
    if match and day:
        yield DateFound(*day, match.start(), match.end())


def find_rights_year(text: str) -> str | None:
    """The last year of a copyright line."""
    match = _RIGHTS.search(text[:400])
    return (match[2] or match[1]) if match else None


def find_day_in_address(url: str) -> Published | None:
    """The day that news sites write into their addresses."""
    match = next((found for form in _URL_DAYS if (found := form.search(url))), None)
    month = (_ENGLISH.get(match["month"].lower()) or int(match["month"])) if match else 0
    day = _day(int(match["year"]), month, int(match["day"])) if match else None
    return Published(value=day.isoformat(), precision="day", basis="url", evidence=url) if day else None


def _read_day(match: re.Match[str], line: str, language: str, headers: Headers) -> tuple[str, Precision] | None:
    words = match.group()
    if match["iso"] or match["cjk"]:
        year, month, number = (int(part) for part in re.findall(r"\d+", words))
        day = _day(year, month, number)
    elif match["numbers"]:
        return _read_numbers(words, line, language, headers)
    else:
        day = _read_words(words, language)
    return (day.isoformat(), "day") if day else None


def _read_numbers(words: str, line: str, language: str, headers: Headers) -> tuple[str, Precision] | None:
    """4/5/2023 is 4 May but in American headers; where English leaves it open, only the year is certain."""
    first, second, year = (int(part) for part in re.findall(r"\d+", words))
    by_day, by_month = _day(year, second, first), _day(year, first, second)
    if by_day and by_month and by_day != by_month and language == "en" and "." not in words:
        return (by_month.isoformat(), "day") if headers.american.search(line) else (str(year), "year")
    day = by_day or by_month
    return (day.isoformat(), "day") if day else None


def _read_words(words: str, language: str) -> dt.date | None:
    words = _SECOND_NAME.sub("", words).replace("/", " ")
    languages = (language, "en") if language not in ENGLISH else ("en",)
    if languages == ("en",) and _ENGLISH_MONTHS.isdisjoint(word[:3].casefold() for word in _LETTERS.findall(words)):
        return None
    return (_read_english(words) if languages == ("en",) else None) or _parse_in(words, languages)


def _read_english(words: str) -> dt.date | None:
    """`7 Feb. 2023` and `February 7, 2023`; None for what is written otherwise, or is no day."""
    match = next((found for form in _ENGLISH_DATES if (found := form.fullmatch(words))), None)
    month = _ENGLISH.get(match["month"].lower()) if match else None
    return _day(int(match["year"]), month, int(match["day"])) if match and month else None


@lru_cache(maxsize=4096)
def _parse_in(words: str, languages: tuple[str, ...]) -> dt.date | None:
    import dateparser

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "RELATIVE_BASE": _EPOCH, "PARSERS": ["absolute-time"]}
    try:
        found = dateparser.parse(words, languages=[_NAMED.get(one, one) for one in languages], settings=settings)
        for locale in _LOCALES.get(languages[0], ()) if found is None else ():
            found = found or dateparser.parse(words, locales=[locale], settings=settings)
    except ValueError:  # a language that dateparser does not know
        return None
    return found.date() if found else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:  # 31 June
        return None
