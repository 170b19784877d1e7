"""A sentence as a row of time words: each token one letter of a shape that the grammar's patterns read.

`two days ago, on 5 March 2023` has the shape `Nug,nDMY`; a word that means no time is `_`. Patterns over so short a
string are quick, and a match gives token positions at once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from builder.annotate.times.doubtful import is_meant
from builder.annotate.times.hours import find_hours
from builder.annotate.times.phrases import Place, find_phrases, split_elided
from builder.annotate.times.row import Row
from builder.knowledge.times import TimeWords

LETTERS = {
    "month": "M", "weekday": "W", "weekdays": "w", "unit": "U", "units": "u", "number": "N", "ordinal": "O",
    "article": "a", "half": "h", "couple": "c", "many": "m", "last": "L", "past": "l", "previous": "p", "next": "X",
    "coming": "x", "following": "f", "this": "T", "that": "t", "recent": "r", "the": "d", "ago": "g", "earlier": "e",
    "later": "F", "day": "R", "part-of-day": "P", "season": "S", "seasons": "$", "half-year": "q", "quarter-name": "Q",
    "border": "B", "back": "g",
    "every": "V", "per": "v", "of": "o", "in": "i", "on": "n", "from": "b", "to": "j", "and": "&", "possessive": "s",
    "preposition": "z", "old": "y", "long": "k", "lasting": "K", "adjective-of-unit": "A", "repeated": "E",
    "decade-name": "Z", "vague": "G", "clock": "@", "zone": "*", "so": "!",
    "whole": "=", "rest": "C", "other": "#", "last-behind": "<", "next-behind": ">", "ago-before": "%",
    "told-unit": "1", "about": "3", "ahead": "4", "parts-of-day": "5", "so-far": "6", "edge": "7",
    "before-last": "8", "after-next": "9", "era": "2",
}  # fmt: skip
_MARKS = {",": ",", ".": ":", "-": "-", "‐": "-", "‑": "-", "–": "-", "~": "-", "/": "/", "'": "'", "’": "'", "+": "A"}
_COUNTS = re.compile(r"[ND]-[ND]")
_AND = re.compile(r"N&(?=N)")
_ASKED = re.compile(r"[MWSUuRg]|(?<=M)Y|(?<=M[-o])Y")
"""Words that may mean no time."""
_INNER = r"(?:['’](?!s\b|d\b|ll\b|re\b|ve\b|m\b)[^\W\d_]+)?"  # o'clock, but he's
_TWO_WORDS = "(?:كانون|تشرين) (?:الأول|الاول|الثاني)"
_ARABIC_MONTH = rf"(?:{_TWO_WORDS}|[\u0621-\u064a]+)"
_TOKEN = re.compile(
    r"[abdegi-prstuvxyz][^\W\d_]*"
    + _INNER  # first most words, which begin as no other line does
    + r"|[QqHh][1-4](?!\w)|[1-4][Qq](?!\w)"
    r"|(?:[1-4]Q(?:[FC]Y)?['’]?|[12]H(?:[FC]Y|['’])|[QH][1-4][FC]Y['’]?)\d\d(?:\d\d)?(?!\w)"  # 1Q20, 1H'20, Q1FY20
    r"|(?:19|20)\d\d-?W(?:0[1-9]|[1-4]\d|5[0-3])(?!\w)"  # 2018-W20
    r"|[FC]Y['’]?\d\d(?:\d\d)?(?!\w)"  # FY13
    r"|week-?ends?(?!\w)"
    rf"|{_ARABIC_MONTH}\s?/\s?{_ARABIC_MONTH}|{_TWO_WORDS}"  # "شباط/فبراير": a month by two names
    r"|[^\W\d_]+" + _INNER + r"|(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s?[ap]\.?\s?m(?!\w)\.?"  # 8 p.m., 10.30am
    r"|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])"  # 22:30
    r"|\d{4}([-/.])\d{1,2}\1\d{1,2}(?![\d-])(?!/\d{1,3}(?!\d))"  # 2018-07-06, also before /2018-07-08
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d-])"  # 20180706
    r"|\d{1,2}([-/])\d{1,2}\2(?:\d{4}|\d\d)(?!\d|/|\2)"  # 7/6/2018, 22-04-18
    r"|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)(?!\.?\d)"  # 06.07.2018
    r"|(?<![a-z][-/])(?:0?[1-9]|1[0-2])[-/](?:19|20)\d\d(?![\d/-])"  # 12/2015, but not in jan-2-2015
    r"|(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])(?![\d/])"  # 11/20, 20/11
    r"|(?<![\d/])\d{1,3}(?:[ -][1-3]/[234](?![\d/])| ?[¼½¾])"  # 2 1/2, 2½
    r"|(?<!\w)['’]\d\d(?![\w'’])"  # '68
    r"|['’]?\d{1,3}0(?:['’]?s|-[\u0445\u0435])(?!\w)"  # 1990s, '90s, the same in Russian
    r"|(?:[01]?\d|2[0-3])\s?h(?:\s?[0-5]\d)?(?!\w)"  # 18h30
    r"|(?:\d?[04-9]|1[1-3]) (?-i:th)(?!\w)|\d?2 (?-i:nd)(?!\w)|\d?3 (?-i:rd)(?!\w)|[23]?1 (?-i:st)(?!\w)"  # 19 th
    r"|\d+(?:st|nd|rd|th|ern?|e|ème|º|ª|e?ro|[dmtv]o|(?<=[23])(?-i:d))(?!\w)"
    r"|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
    r"|['’](?:s|d|ll|re|ve|m)(?!\w)"
    r"|[^\w\s\[\]]",
    re.IGNORECASE,
)
_DAY_AND_MONTH = r"(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.(?![\d.])"
_DOTTED = re.compile(f"{_DAY_AND_MONTH}|{_TOKEN.pattern}", re.IGNORECASE)
"""The same where days are written "28.10."."""
_ARABIC = frozenset(map(chr, range(0x621, 0x64B)))
_DIGIT = re.compile(r"\d")
_LETTERS_ONLY = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?: ?(?:st|nd|rd|th|ern?|e|ème|º|ª|e?ro|[dmtv]o|d))?")
_HOURS = re.compile(r"\d{1,2}\s?h(?:\s?\d\d)?", re.ASCII)  # 18h30
_COMPACT = re.compile(r"(?:19|20)\d{6}", re.ASCII)  # 20180706
_SHORT_YEAR = re.compile(r"'\d\d", re.ASCII)
_QUARTER = re.compile(r"[1-4]q", re.ASCII)
_FISCAL = re.compile(r"[fc]y'?\d\d(?:\d\d)?", re.ASCII)  # FY13, CY2013
_REPORTED = re.compile(r"(?:([1-4])([qh])|([qh])([1-4]))(?:[fc]y)?'?(\d\d(?:\d\d)?)", re.ASCII)  # 1Q20, Q1FY20
_WEEK = re.compile(r"(\d{4})-?w(\d\d)", re.ASCII)
_DECADE = re.compile(r"'?(\d{1,3}0)(?:'?s|-[\u0445\u0435])", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_SHORT, _OLD = 2, "50"
"""Digits of a short year, and those of the last century, of which no firm reports."""
_MIXED = re.compile(r"(\d+)(?:[ -](\d)/(\d)| ?([¼½¾]))", re.ASCII)  # 2 1/2
_FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75}
_SPOKEN = re.compile(r"(?<![N-])NN(?:&?N)?(?:-?N)?(?![-NuU&])")
_LED = re.compile(r"(?<=[izbjMOoU])|(?<=[MOD],)")
_HUNDREDS = re.compile(r"(?<=[dB-])N-?m")
_CENTURIES = range(11, 20)
"""Hundreds that are said as a century: "the nineteen hundreds"."""


def may_have_times(text: str, known: TimeWords) -> bool:
    """False where a sentence has neither a digit nor a word that any time expression needs; two in three have none."""
    return _DIGIT.search(text) is not None or not known.needed.isdisjoint(_LETTERS_ONLY.findall(text.lower()))


def find_words(text: str, start: int, end: int, known: TimeWords) -> Row:
    """A sentence of a paragraph, from `start` to `end`, as a row of time words."""
    tokens = _find_tokens(text, start, end, known)
    words, letters, values, places = tokens
    shape = "".join(letters)
    for match in _COUNTS.finditer(shape):
        if _is_range(values[match.start()], values[match.end() - 1]):
            letters[match.start() + 1] = "j"
    years = [*_find_spoken_years(shape, words, values, known), *_find_hundreds(shape, values)] if "N" in shape else []
    for match in _AND.finditer(shape):
        if values[match.start()] in (100, 1000):
            letters[match.start() + 1] = "-"  # "a hundred and twenty"
    told = "*" in shape or "past" in words or "hour" in values
    hours = [(start, end, "@", 0) for start, end in find_hours(shape, words, values)] if told else []
    tokens.merge((*years, *hours))
    starts, ends = [first for first, _ in places], [last for _, last in places]
    row = Row(text=text, shape="".join(letters), words=words, values=values, starts=starts, ends=ends)
    for match in _ASKED.finditer(row.shape):
        if not is_meant(row, match.start(), known):
            letters[match.start()] = "_"
    if not known.holidays.keys().isdisjoint(words):
        _merge_holidays(row, letters, values, known)
    return Row(text=text, shape="".join(letters), words=words, values=values, starts=starts, ends=ends)


Run = tuple[int, int, str, str | float]
"""What becomes one token: from its first to behind its last, with its letter and value."""


class _Tokens(NamedTuple):
    """A row in the making: lists of one length."""

    words: list[str]
    letters: list[str]
    values: list[str | float]
    places: list[Place]

    def merge(self, runs: Iterable[Run]) -> None:
        """Make one token of each run; no two overlap."""
        for first, last, letter, value in sorted(runs, reverse=True):
            self.words[first:last], self.letters[first:last] = [" ".join(self.words[first:last])], [letter]
            self.values[first:last] = [value]
            self.places[first:last] = [(self.places[first][0], self.places[last - 1][1])]


def _find_tokens(text: str, start: int, end: int, known: TimeWords) -> _Tokens:
    """The tokens of a sentence and what each means alone; a phrase that means one thing is one."""
    token = _DOTTED if known.dotted_days else _TOKEN
    places = [match.span() for match in token.finditer(text, start, end)]
    if known.elided:
        places = list(split_elided(text, places, known))
    words = [text[first:last].lower() for first, last in places]
    if "’" in text:
        words = [word.replace("’", "'") for word in words]
    if "/" in text:
        words = [word.rpartition("/")[2].lstrip() if word[0] in _ARABIC else word for word in words]
    letters: list[str] = []
    values: list[str | float] = []
    for word in words:
        meaning = known.words.get(word)
        if meaning is not None:
            letter, value = LETTERS.get(meaning.sort, "_"), meaning.value
        else:
            letter, value = ("_", 0) if word.isalpha() else _meaning(word)
        letters.append(letter)
        values.append(value)
    tokens = _Tokens(words, letters, values, places)
    if not known.phrases.keys().isdisjoint(words):
        tokens.merge((first, last, LETTERS[told.sort], told.value) for first, last, told in find_phrases(words, known))
    return tokens


def _meaning(word: str) -> tuple[str, str | float]:
    """Of a token that is no word of letters."""
    if len(word) == 1 and word in _MARKS:
        return _MARKS[word], 0
    if word[-1].isdecimal() and not word.isdecimal() and (part := _part_of_year(word)):
        return "I", part
    if word[0].isdecimal() or word[0] == "'":
        return _number(word)
    return ("Y", full_year(int(word[2:].lstrip("'")))) if _FISCAL.fullmatch(word) else ("_", 0)


def _part_of_year(word: str) -> str | None:
    """The letter, number and year of a quarter, a half or a week: `q 1 2020` of `1Q20`, `w 20 2018` of `2018-W20`."""
    if match := _REPORTED.fullmatch(word):
        number, unit = match[1] or match[4], match[2] or match[3]
        if unit == "h" and (word[2].isdecimal() or number not in "12"):
            return None  # "le train de 2h19"
        if len(match[5]) == _SHORT and match[5] >= _OLD:
            return None  # the novel 1Q84
        return f"{unit} {number} {full_year(int(match[5]))}"
    match = _WEEK.fullmatch(word)
    return f"w {match[2]} {match[1]}" if match else None


def _is_range(one: str | float, other: str | float) -> bool:
    """True for the dash of "60-90 minutes" and "two-three years", which means "to", not for that of "twenty-five"."""
    return not ((20 <= float(one) <= 90 and float(other) <= 9) or other in (100, 1000))


def _find_spoken_years(
    shape: str, words: Sequence[str], values: Sequence[str | float], known: TimeWords
) -> Iterator[Run]:
    """Years in words: `nineteen eighty-four`, `two thousand and eight`.

    Only before no noun or unit that would make a count of it, and where not even "nineteen" tells, behind what a year
    may stand behind.
    """
    for match in _SPOKEN.finditer(shape):
        first, end = match.span()
        numbers = [int(float(values[i])) for i in range(first, end) if shape[i] == "N"]
        led = _LED.match(shape, first) is not None
        noun = shape[end : end + 1] == "_" and words[end] not in known.behind_seasons
        year = _spoken_year(numbers, shape[first - 1], counted=noun and shape[first - 1] != "U")
        if year and (led or (numbers[0] in (18, 19) and 20 <= numbers[1] <= 90)):
            yield first, end, "Y", year


def _find_hundreds(shape: str, values: Sequence[str | float]) -> Iterator[Run]:
    """`the seventeen hundreds`, `the early two-thousands`: a century, or its first decade."""
    for match in _HUNDREDS.finditer(shape):
        first, end = match.span()
        head, unit = int(float(values[first])), int(float(values[end - 1]))
        if (unit == 100 and head in _CENTURIES) or (head, unit) == (2, 1000):
            yield first, end, "Z", head * unit


def _spoken_year(numbers: Sequence[int], before: str, *, counted: bool) -> int:
    """The year of the numbers as spoken; 0 where they are none: "in two thousand and eight cases"."""
    (head, tens), rest = numbers[:2], sum(numbers[2:])
    if (head, tens) == (2, 1000):
        return 2000 + rest if (rest or before == "U") and rest < 100 and not counted else 0
    if tens == 100:
        return head * 100 + rest if 11 <= head <= 20 and rest < 100 and not counted else 0
    century = 17 <= head <= 20 and 10 <= tens <= 90 and tens + rest < 100
    return head * 100 + tens + rest if century and (tens > 19 or not rest) else 0


def _number(word: str) -> tuple[str, str | float]:
    """The letter of a token in digits: D a day, Y a year, O an ordinal, Z a decade, I a full date, @ a clock time …"""
    if mixed := _MIXED.fullmatch(word):
        return "N", int(mixed[1]) + (_FRACTIONS[mixed[4]] if mixed[4] else int(mixed[2]) / int(mixed[3]))
    if ":" in word or (word[0] != "'" and word.rstrip(".").endswith("m")) or _HOURS.fullmatch(word):
        return "@", word
    if _NUMBER.fullmatch(word) and len(word) <= 8:
        return _plain_number(word)
    if word[0] == "'" or word[-1] in "sq\u0445\u0435":
        return _short_number(word)
    if any(mark in word for mark in "-/") or word.count(".") == 2:
        return ("J" if len(word) < 6 or word[-1] == "." else "I"), word
    plain = word.replace(",", "")
    return ("N", float(plain)) if plain.replace(".", "", 1).isdecimal() and len(plain) < 16 else ("_", 0)


def _short_number(word: str) -> tuple[str, int]:
    """`'68`, `'90s`, `1990s`, `1q`."""
    if _SHORT_YEAR.fullmatch(word):
        return "0", full_year(int(word[1:]))
    if match := _DECADE.fullmatch(word):
        decade = int(match[1])
        return "Z", decade if decade >= _FIRST_YEAR else 1900 + decade % 100 if decade < 100 else 0
    return ("Q", int(word[0])) if _QUARTER.fullmatch(word) else ("_", 0)


def full_year(year: int) -> int:
    """The year that two digits mean in news of our time."""
    return year if year > 99 else 1900 + year if year > 30 else 2000 + year


def _plain_number(word: str) -> tuple[str, str | int]:
    if _COMPACT.fullmatch(word):
        return "I", f"{word[:4]}-{word[4:6]}-{word[6:]}"
    number = int(word.rstrip("stndrheèmovºª"))
    if word.endswith(("er", "ern")) and number % 10 == 0:
        return "Z", number if number >= _FIRST_YEAR else 1900 + number % 100  # "1990er Jahre", "in den 90ern"
    if not word[-1].isdecimal():
        return "O", number
    if len(word) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
        return "Y", number
    return ("D" if len(word) <= 2 and 1 <= number <= 31 else "N"), number


def _merge_holidays(row: Row, letters: list[str], values: list[str | float], known: TimeWords) -> None:
    for index in [i for i, word in enumerate(row.words) if word in known.holidays]:
        named = not row.raw(index)[0].islower()
        for parts, rule in known.holidays[row.words[index]] if letters[index] != "^" else ():
            last = index + len(parts)
            told = (len(parts) > 1 or _is_name_of_holiday(row, index, known)) if rule else named
            if told and tuple(row.words[index:last]) == parts:
                letters[index:last] = ["H"] + ["^"] * (len(parts) - 1) if rule else ["_"] * len(parts)
                values[index] = rule
                break


def _is_name_of_holiday(row: Row, index: int, known: TimeWords) -> bool:
    """True for one word that names a day: "Epiphany", "after thanksgiving", but not "an epiphany"."""
    capital, before = not row.raw(index)[0].islower(), row.letter(index - 1)
    return capital or row.words[index] in known.small_letters or before in "nXLTFeVzjb."


def number_of(words: Iterable[float]) -> float:
    """The number that a row of number words means: 20, 5 is 25; 3, 100, 40 is 340; 2, 12 is two dozen."""
    total = 0.0
    part = 0.0
    for value in words:
        if value == 100:
            part = (part or 1) * 100
        elif value == 1000:
            total, part = total + (part or 1) * 1000, 0.0
        elif value == 12 and 0 < part < 10:
            part *= 12
        else:
            part += value
    return total + part
