"""Durations, repeated times and times without borders: `two days`, `every week`, `recently`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from builder.annotate.times.dates import hour_of_day
from builder.annotate.times.measures import (
    COUNT,
    PERIODS,
    STEPS,
    UNITS,
    away,
    counted,
    duration,
    is_of_one,
    is_of_work,
    is_rate,
    length_of,
    period_of,
    shifted,
    whole_match,
)
from builder.annotate.times.readings import Found, Reading
from builder.annotate.times.tense import head_of
from builder.values.symbol import Away, Between, Duration, Recurring, Shift, Symbol, Vague

_LAST_HOUR = 24
_TEENS = 20
"""Below it no number is made of two, but for "two dozen"."""
_LONGEST_COUNT = 9
_COUNT_BEGUN = re.compile(r"o?(?:N[-&]?){0,4}$")
"""What stands between a word for somebody and the last of his years: "de treinta y" of "de treinta y dos"."""
_QUOTES = frozenset('"“”«»„‘’')
_QUARTER_OF = {"hour": ("minute", 15), "century": ("year", 25), "year": ("month", 3)}
_HALF_OF = {"century": ("year", 50), "decade": ("year", 5), "year": ("month", 6)}
_HALVES = {"hour": "PT30M", "minute": "PT30S", "day": "PT12H", "year": "P6M"}


def read_duration(found: Found) -> Sequence[Reading]:
    """`two days`, `a 40-year-old` excepted."""
    number, unit = found.sum("n"), found.unit()
    fraction = unit == "quarter" and (found.after() == "of" or "-" in found.match[0])  # three-quarters
    if fraction or not number or _is_year(found) or _are_two_numbers(found):
        return ()
    if found.meaning("n") in ("100", "1000") and found.row.letter(found.first - 1) == "m":
        return whole_match(found, "vague", Vague(when="length"))  # "a few hundred years"
    if found.match["n"] == "a" and (refused := _article_of_unit(found, unit)) is not None:
        return refused
    single = found.word("n") == "one" and unit == "day" and "-" not in found.match[0]
    if (single and found.row.letter(found.first - 1) not in "zib") or _is_age(found):
        return ()
    hour = unit == "hour" and number <= _LAST_HOUR and found.before() in found.known.at_hours
    if hour and found.row.letter(found.last + 1) != "o":
        return hour_of_day(found)
    return duration(found, number, unit)


def _are_two_numbers(found: Found) -> bool:
    """True for "two four-year terms", "six two-hour talks"."""
    numbers = [float(found.row.values[at]) for at in range(*found.match.span("n")) if found.row.shape[at] in "ND"]
    return any(one < _TEENS > other for one, other in pairwise(numbers) if (one >= 10 or other != 12))


def _is_year(found: Found) -> bool:
    """`the 2012 fiscal year`, `the post-2008 years`, `между 2004 и 2008 годами`: four digits that count nothing."""
    listed = found.row.shape[: found.first].endswith(("Y&", "Yj"))
    return found.match["n"] == "Y" and (found.letter("u") == "U" or found.before() == "-" or listed)


def _is_age(found: Found) -> bool:
    """`34 years old`, `34-year-old`, `34 years of age`, `une femme de 34 ans`, the end of `avait trente-deux ans`."""
    after = found.last + (2 if found.after() == "-" else 1)
    before = max(0, found.first - _LONGEST_COUNT)
    before += len(_COUNT_BEGUN.sub("", found.row.shape[before : found.first])) - 1
    if found.unit() == "year" and found.row.word(before) in found.known.aged:
        return True
    return found.row.letter(after) == "y" or found.row.words[after : after + 2] == ["of", "age"]


def _article_of_unit(found: Found, unit: str) -> Sequence[Reading] | None:
    """ "a day" is a rate in "nine visits a day", a length in "for a day", and nothing in "a day of mourning"."""
    if found.letter("u") == "u":
        return read_vague_length(found)  # a months-long stay
    before, earlier = found.row.letter(found.first - 1), found.row.letter(found.first - 2)
    priced = before == "-" or (found.before().endswith("s") and found.before().isalpha())
    rated = found.before() in found.known.rated or (found.row.letter(found.last + 1) == "b" and is_rate(found))
    if before in "NDY" or (priced and earlier in "NDY") or rated:
        return whole_match(found, "set", Recurring(period=period_of(unit)))
    if unit in ("day", "quarter", "minute", "second", "weekend") and before not in "zi" and found.before() != "than":
        return ()
    return None


def read_year_ending(found: Found) -> Sequence[Reading]:
    """`the year ended March 31`: a year's length, of no calendar year."""
    if found.unit() != "year" or found.after() not in ("ended", "ending", "to"):
        return ()
    return duration(found, 1, "year")


def read_half(found: Found) -> Sequence[Reading]:
    """`half a year` is six months, `a half-hour` 30 minutes; `half a century ago` was 50 years ago."""
    unit = found.unit()
    if found.has("g"):
        return _parts_ago(found, _HALF_OF.get(unit), 1)
    half = _HALVES.get(unit)
    return whole_match(found, "duration", Duration(value=half)) if half else duration(found, 0.5, unit)


def _parts_ago(found: Found, part: tuple[str, int] | None, number: float) -> Sequence[Reading]:
    """So many months or years ago; of shorter units vague."""
    if part is None or part[0] not in STEPS.values():
        return whole_match(found, "vague", Vague(when="past"))
    return counted(found, part[0], -number * part[1])


def read_quarters_of(found: Found) -> Sequence[Reading]:
    """`a quarter of a century`, `a quarter-century ago`, `three quarters of an hour`."""
    part = _QUARTER_OF.get(found.unit())
    if found.unit("q" if found.has("q") else "q2") != "quarter" or part is None:
        return ()
    number = found.sum("n") if found.has("n") else 1
    return _parts_ago(found, part, number) if found.has("g") else duration(found, number * part[1], part[0])


def read_and_a_half(found: Found) -> Sequence[Reading]:
    """`a year and a half`, `a century and a half ago`."""
    number = found.sum("n") + 0.5
    if found.has("g"):
        unit, times = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100)}.get(
            found.unit(), ("", 0)
        )
        return counted(found, unit, -number * times) if times else ()
    return duration(found, number, found.unit())


def read_last_units(found: Found) -> Sequence[Reading]:
    """`the past two years`, `the next couple of days`: a length; without a number vague."""
    if found.has("n") and "c" in found.match["n"]:
        couple = _stretch_from_now(found, 2) if _is_note(found) else None
        return whole_match(found, "date", couple) if couple else duration(found, 2, found.unit())
    if not found.has("n") and is_of_one(found) and found.unit() in UNITS:
        return shifted(found, found.unit(), COUNT[found.letter("q")])  # "в конце прошлого месяца"
    if found.match["q"] + found.letter("u") == "LU" and not found.word("u").endswith("s"):
        return ()  # "300,000 last year", but "six derniers mois"
    if found.letter("n") in "mcr" or not found.has("n"):
        return whole_match(found, "vague", Vague(when="past" if found.letter("q") in "Llp" else "future"))
    stretch = _stretch_from_now(found, found.sum("n"))
    return whole_match(found, "date", stretch) if stretch else duration(found, found.sum("n"), found.unit())


def _is_note(found: Found) -> bool:
    """True for what people write down or ask for: "Show me the last three weeks", "I am off for the next two days"."""
    if found.around.telling != "note":
        return False
    head = head_of(found.row)
    asks = head in found.known.notes or head in found.known.tense.requests
    return asks and _QUOTES.isdisjoint(found.row.words)


def read_within(found: Found) -> Sequence[Reading]:
    """`I will do it within nine days`, in a note: from today on."""
    step, count = found.unit(), found.sum("n")
    if found.before() != "within" or not _is_note(found) or found.course() != "future" or is_of_work(found):
        return ()
    if step not in STEPS.values() or count != int(count):
        return ()
    return whole_match(found, "date", _from_today(step, int(count)))


def _from_today(step: str, count: int) -> Symbol:
    today = Shift(unit="day", count=0)
    return Between(first=today, last=away("day", -1, away(step, count, today)))


def _stretch_from_now(found: Found, number: float) -> Symbol | None:
    """`next five days`, `the 2 coming weeks`, of notes: from tomorrow, or up to yesterday; with "within" from today.

    Business days are counted from the next, whatever stands before them.

    With an article or an owner it is a length: "in the next five days", "its last two years"; not in notes.
    """
    count, step = int(number), found.unit()
    behind = found.match.start("q") > found.match.start("n") and found.letter("q") not in ("p", "L")
    noted = _is_note(found) and (step, found.before()) != ("year", "for")
    article = found.row.letter(found.first) == "d" and not behind and not noted
    owned = article or found.before() in {"'s", *found.known.tense.determiners}
    if found.letter("q") == "L" and found.row.letter(found.first - 1) not in ".,izbn":
        return None  # "it is to last five days"
    today = Shift(unit="day", count=0)
    if is_of_work(found):
        ends = (-count, -1) if found.letter("q") in "Llp" else (1, count)
        first, last = (Away(unit="workday", count=days, of=today) for days in ends)
        return Between(first=first, last=last) if step == "day" else None
    if owned or found.known.borders_alone or step not in STEPS.values() or count != number:
        return None
    if found.letter("q") in "Llp":
        return Between(first=away(step, -count, today), last=Shift(unit="day", count=-1))
    if found.before() == "within":
        return _from_today(step, count)
    return Between(first=Shift(unit="day", count=1), last=away(step, count, today))


def read_lasting(found: Found) -> Sequence[Reading]:
    """`weeklong`."""
    return whole_match(found, "duration", Duration(value=str(found.row.values[found.first])))


def read_unit_long(found: Found) -> Sequence[Reading]:
    """`decade-long`."""
    return duration(found, 1, found.unit())


def read_rate(found: Found) -> Sequence[Reading]:
    """`seven days a week`."""
    return whole_match(found, "set", Recurring(period=period_of(found.unit())))


def read_regular(found: Found) -> Sequence[Reading]:
    """`every Monday`, `on Sundays`, `Tuesday evenings`, `each morning`, `every 5 May`, `Mon-Fri 9 am-5 pm`."""
    letters = found.match[0]
    planned = not found.known.tense.future.isdisjoint(found.row.words[: found.first])
    if letters[0] == "W" and "@" in letters and planned:
        return ()  # "the fair will run Friday to Sunday, 9 am-5 pm"
    if found.has("p") and found.unit("p") != "day":
        return ()  # "Monday nights", but not "Monday weeks"
    unit = "year" if "M" in letters else "day" if "P" in letters else "week"
    return whole_match(found, "set", Recurring(period=period_of(unit)))


def read_every(found: Found) -> Sequence[Reading]:
    """`every week`, `every two years`, `per month`."""
    number = found.sum("n") if found.has("n") else 1
    length = length_of(number, found.unit())
    return whole_match(found, "set", Recurring(period=length.value if length else None))


def read_every_other(found: Found) -> Sequence[Reading]:
    """`every other Friday`, `every third year`, `every third Friday of the month`."""
    if found.has("v"):
        return whole_match(found, "set", Recurring(period=period_of(found.unit("v"))))
    number = found.number("n") if found.letter("n") == "O" else 2
    length = length_of(number, found.unit() if found.letter("u") == "U" else "week")
    return whole_match(found, "set", Recurring(period=length.value if length else None))


def read_repeated(found: Found) -> Sequence[Reading]:
    """`daily`, `annual`, `daily 9 am–5 pm`, but not in the name of a paper."""
    if found.before() == "-" and found.row.word(found.first - 2) in found.known.numbers_before:
        return ()  # semi-annual, bi-weekly
    beside, at = found.row.raw(found.first - 1)[:1] + found.row.raw(found.last + 1)[:1], found.match.start("e")
    if found.row.raw(at)[0].isupper() and any(letter.isupper() for letter in beside):
        return ()  # the Daily Mail, the Shelton Weekly
    return whole_match(found, "set", Recurring(period=found.meaning("e")))


def read_vague(found: Found) -> Sequence[Reading]:
    """`now`, `recently`, `soon`."""
    match str(found.row.values[found.first]):
        case "past":
            return whole_match(found, "vague", Vague(when="past"))
        case "future":
            return whole_match(found, "vague", Vague(when="future"))
    return whole_match(found, "vague", Vague(when="present"))


def read_recent(found: Found) -> Sequence[Reading]:
    """`the recent weeks`, `the near future`; `the latest quarter`, `the most recent week` are the last one."""
    latest = found.word("q") == "latest" or (found.word("q") == "recent" and found.before() == "most")
    if latest and found.unit() in PERIODS:
        return shifted(found, found.unit(), -1)
    if found.word("q") == "latest":
        return ()
    return whole_match(found, "vague", Vague(when="future" if found.word("q") in ("future", "near") else "past"))


def read_vague_length(found: Found) -> Sequence[Reading]:
    """`several years`, `decades`; `a couple of years` are two."""
    before, behind = found.row.letter(found.first - 1), found.row.shape[found.last + 1 : found.last + 3]
    if behind[:1] == "y" or before in "DNY" or (before, behind) == ("-", "-y"):
        return ()  # an age is no time
    if found.match[0].count("Y") > 1:
        return ()  # "между 2004 и 2008 годами"
    if "c" in found.match[0]:
        return duration(found, 2, found.unit())
    return whole_match(found, "vague", Vague(when="length"))


def read_vague_ago(found: Found) -> Sequence[Reading]:
    """`years ago`."""
    return whole_match(found, "vague", Vague(when="past"))
