"""Named parts of longer times: `the third quarter of 2018`, `last summer`, `week 31`."""

import re
from collections.abc import Sequence

from builder.annotate.times.dates import of_history
from builder.annotate.times.measures import (
    COUNT,
    UNITS,
    absolute,
    find_direction,
    is_of_another,
    relative_year,
    seen_from_last,
    two_times,
    whole_match,
)
from builder.annotate.times.readings import Found, Reading
from builder.dates.edtf import interval
from builder.values.symbol import (
    Absolute,
    Away,
    Between,
    Direction,
    Part,
    Recurring,
    Season,
    SeenFrom,
    Shift,
    Symbol,
    Unit,
    YearlyDate,
)

_QUARTERS, _HALVES = 32, 39
"""What EDTF numbers the quarters and halves of a year from."""
_QUARTER_OF_CENTURY = 25
"""Years."""
_MONTHS = 6
"""The value of a word for half a year, not half of anything."""
_SCORE = re.compile(r"(?<![MND-])[DN][j-]D(?![-uUM])")
NTH = r"(?P<o>[OX]-?[jb]?-?L|[OL])"
"""`third`, `last`, `second to last`, `next to last`."""
WHOLE = (
    r"-?(?:,(?!d?[MOXLTUZ])|[oi])?[oi]?d?(?:(?P<wm>M):?,?o?(?P<wmy>[Y0])?|U?(?P<wy>[Y0])|(?P<wo>O)-?(?P<wc>U)|(?P<wz>Z)"
    r"|(?P<wq>[LXT])?(?P<wu>U)(?P<wb>[<>])?)"
)
_COUNTED: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1), "week": ("day", 7), "month": ("month", 1), "quarter": ("quarter", 1), "year": ("year", 1),
}  # fmt: skip


def find_whole(found: Found) -> Symbol | None:
    """The longer time that a part is of: `of 2018`, `of last year`, `of March 2018`, `of the 19th century`."""
    if found.has("wm"):
        month = found.number("wm")
        if found.has("wmy"):
            return Absolute(value=f"{found.year('wmy')}-{month:02d}")
        return YearlyDate(month=month, direction=find_direction(found, "wm"))
    if found.has("wy"):
        return Absolute(value=f"{found.year('wy')}")
    if found.has("wz"):
        decade = found.number("wz")
        return Absolute(value=f"{decade:04d}/{decade + 9:04d}") if decade % 100 else None
    if found.has("wc"):
        century = found.number("wo") - 1
        return Absolute(value=f"{century:02d}00/{century:02d}99") if found.unit("wc") == "century" and century else None
    return _whole_unit(found)


def _whole_unit(found: Found) -> Symbol | None:
    of_day = found.has("u") and found.letter("u") != "h" and found.unit() == "day"
    units = ("year", "month", "decade", "century", *(("week", "quarter") if of_day else ()))
    if not found.has("wu") or found.unit("wu") not in units:
        return None
    return Shift(unit=UNITS[found.unit("wu")][0], count=COUNT.get(found.letter("wq") or found.letter("wb"), 0))


def read_part(found: Found) -> Sequence[Reading]:
    """`the third quarter of 2018`, `last week of December`, `the first half of the 1990s`."""
    unit: Unit | None = "half" if found.letter("u") == "h" else UNITS.get(found.unit(), (None, 0))[0]
    number = found.nth()
    if found.has("hy") and found.unit("hy") != "year":
        return ()
    if unit == "quarter" and found.has("wc"):
        return _quarter_of_century(found, number)
    if unit is None or (unit in ("year", "decade", "century") and (found.has("wm") or found.has("wy"))):
        return ()
    if unit == "quarter" and found.has("wu") and found.unit("wu") != "year":
        return ()  # "the last quarter of the century"
    whole = find_whole(found)
    return whole_match(found, "date", Part(unit=unit, number=number, of=whole)) if whole else ()


def _quarter_of_century(found: Found, number: int) -> Sequence[Reading]:
    """`the last quarter of the 19th century`: 25 years."""
    century = find_whole(found)
    days = interval(century.value) if isinstance(century, Absolute) else None
    if days is None or number not in (-1, 1, 2, 3, 4):
        return ()
    first = days[0].year + _QUARTER_OF_CENTURY * ((number - 1) % 4 if number > 0 else 3)
    return absolute(found, f"{first:04d}/{first + _QUARTER_OF_CENTURY - 1:04d}")


def read_parts(found: Found) -> Sequence[Reading]:
    """`the first three days of last month`, `the last two weeks of 2015`, `the first nine months of the year`."""
    unit, times = _COUNTED.get(found.unit(), ("day", 0))
    count = times * int(found.sum("n"))
    whole, nth = find_whole(found), found.nth()
    if whole is None or not 1 < count < 366 or nth not in (1, -1):
        return ()
    first, final = (-count, -1) if nth == -1 else (1, count)
    ends = [Part(unit=unit, number=number, of=whole) for number in (first, final)]
    return whole_match(found, "date", Between(first=ends[0], last=ends[1]))


def read_rest(found: Found) -> Sequence[Reading]:
    """`the rest of the week`: from now to its end."""
    if found.unit() not in ("week", "month", "quarter", "year", "decade"):
        return ()
    unit = Shift(unit=UNITS[found.unit()][0], count=0)
    return whole_match(found, "date", Between(first=Shift(unit="day", count=0), last=unit))


def read_quarter(found: Found) -> Sequence[Reading]:
    """`the third quarter`, `fourth-quarter earnings`, `Q3`: the year is told by the tense."""
    number = found.number("o")
    if not 1 <= number <= 4 or (found.has("u") and found.unit() != "quarter"):
        return ()
    behind = found.row.shape[found.last + 1 : found.last + 4]
    if _is_of_match(found) or behind in ("odA", "od_") or behind.startswith("oA"):
        return ()  # of the financial year, which begins when each firm says; of a game
    return whole_match(found, "date", Season(season=_QUARTERS + number, direction=find_direction(found, "o")))


def _is_of_match(found: Found) -> bool:
    """True where a quarter or a half is one of a match: "led 14-7 in the second quarter"."""
    return not found.known.games.isdisjoint(found.row.words) or _SCORE.search(found.row.shape) is not None


def read_two_quarters(found: Found) -> Sequence[Reading]:
    """`the second and third quarters of 2018`; where no year is named the tense tells that of both."""
    numbers = (found.number("o"), found.number("e"))
    if found.unit() != "quarter" or not (1 <= min(numbers) < max(numbers) <= 4):
        return ()
    if whole := find_whole(found):
        first, last = (Part(unit="quarter", number=number, of=whole) for number in numbers)
        return two_times(found, first, last)
    if _is_of_match(found):
        return ()
    way = find_direction(found, "o")
    return two_times(found, *(Season(season=_QUARTERS + number, direction=way) for number in numbers))


def read_half_of_year(found: Found) -> Sequence[Reading]:
    """`first-half profit`, `im ersten Halbjahr`, but not "a first-half goal"."""
    number = found.number("o")
    told = found.number("h") == _MONTHS or ("-" in found.match[0] and found.after() in found.known.accounts)
    if number > 2 or not told or _is_of_match(found):
        return ()
    return whole_match(found, "date", Season(season=_HALVES + number, direction=find_direction(found, "o")))


def read_quarter_by_months(found: Found) -> Sequence[Reading]:
    """`the September quarter`, `the April-June quarter`: named by its last month, or by its first and last."""
    last = found.number("e") if found.has("e") else found.number("m")
    if found.unit() != "quarter" or last % 3 or (found.has("e") and found.number("m") != last - 2):
        return ()
    return whole_match(found, "date", Season(season=_QUARTERS + last // 3, direction=find_direction(found, "m")))


def read_quarter_of_year_before(found: Found) -> Sequence[Reading]:
    """`the year-earlier third quarter`: the one before the last third quarter."""
    number = found.number("o")
    if (found.unit("wu"), found.unit()) != ("year", "quarter") or not 1 <= number <= 4:
        return ()
    last = Season(season=_QUARTERS + number, direction="past")
    return whole_match(found, "date", Away(unit="year", count=-1, of=last))


def read_named_part(found: Found) -> Sequence[Reading]:
    """`2017 Q1`, `H2 2019`."""
    unit: Unit = "quarter" if found.letter("o") == "Q" else "half"
    year = Absolute(value=f"{found.year()}") if found.has("y") else _whole_unit(found)
    return whole_match(found, "date", Part(unit=unit, number=found.number("o"), of=year)) if year else ()


_WEEKS = 53
"""In the longest year."""


def read_week_number(found: Found) -> Sequence[Reading]:
    """`week 31`, `quarter 3`, of this year or the one named behind it."""
    unit = UNITS.get(found.unit(), ("day", 1))[0]
    if unit not in ("week", "quarter") or (found.after()[:1].isalpha() and not found.has("y")):
        return ()
    if found.row.raw(found.first).istitle() and found.first and found.known.month_first:
        return ()  # "lost in Week 14": of a season's games
    number = float(found.row.values[found.match.start("d")])
    if number not in range(1, _WEEKS + 1):
        return ()
    year = Absolute(value=found.year()) if found.has("y") else Shift(unit="year", count=0)
    return whole_match(found, "date", Part(unit=unit, number=int(number), of=year))


def read_season(found: Found) -> Sequence[Reading]:
    """`spring 2019`, `last summer`."""
    season = found.number("s")
    if found.has("y"):
        return absolute(found, f"{found.year()}-{season}")
    if found.letter("q") == "V":
        return whole_match(found, "set", Recurring(period="P1Y"))
    if is_of_another(found):
        return ()
    which: Direction = "this" if found.letter("q") == "T" else find_direction(found, "q")
    return whole_match(found, "date", Season(season=season, direction=which))


def read_season_of_year(found: Found) -> Sequence[Reading]:
    """`the spring of next year`, `summer last year`, `the summer of that year`."""
    owned, after = found.row.letter(found.last - 1) == "s", found.after()
    if found.unit("ru") != "year" or (owned and after[:1].isalpha() and after not in found.known.behind_seasons):
        return ()  # "last year's Winter Olympics"
    return whole_match(found, "date", Part(unit="season", number=found.number("s"), of=relative_year(found)))


def read_season_told(found: Found) -> Sequence[Reading]:
    """`that summer`, `the following spring`, of a time spoken of before."""
    return seen_from_last(found, lambda way: Season(season=found.number("s"), direction=way), "year")


def read_two_seasons(found: Found) -> Sequence[Reading]:
    """`spent the autumn and winter there`: the tense tells the years, the second is the next behind the first."""
    if _names_another(found) or found.course() == "none" or found.number("s") == found.number("e"):
        return ()
    one, other, way = found.number("s"), found.number("e"), find_direction(found, "s")
    told = of_history(found, one)
    if way in ("past", "before") and told is None:
        end = Season(season=other, direction="past")
        return two_times(found, SeenFrom(what=Season(season=one, direction="before"), day=end), end)
    first = told or Season(season=one, direction=way)
    return two_times(found, first, SeenFrom(what=Season(season=other, direction="future"), day=first))


def _names_another(found: Found) -> bool:
    """True for a season of or before a thing: "the summer Olympics", "the fall of the king"."""
    after, noun = found.after(), found.row.letter(found.last + 1) == "_"
    adjective = noun and after[:1].isalpha() and bool(found.known.behind_seasons)
    return after == "of" or (adjective and after not in found.known.behind_seasons)


def read_bare_season(found: Found) -> Sequence[Reading]:
    """`in the spring`, `over the summer`, but not "in the summer Olympics" or "since the fall of the king"."""
    if _names_another(found):
        return ()
    if found.row.word(found.last - 1) == "to" and found.row.letter(found.last - 2) != "S":
        return ()  # "to spring to life"
    led = found.row.letter(found.last - 1) in "dBo" or found.row.word(found.last - 1) in found.known.contracted
    if not led and found.course() == "none":
        return ()  # "in winter it is dark"
    season = found.number("s")
    symbol = of_history(found, season) or Season(season=season, direction=find_direction(found, "s"))
    return (Reading(first=found.last, last=found.last, kind="date", symbol=symbol),)
