"""Years, decades and centuries."""

import re
from collections.abc import Sequence

from builder.annotate.times.measures import absolute, whole_match
from builder.annotate.times.readings import Found, Reading
from builder.annotate.times.row import Row
from builder.values.symbol import About, Absolute

_TWENTIES, _FIRST_OF_YEARS, _FIRST_OWNED = 20, 1000, 1500
"""The first decade that two digits tell, the first year in four, and the first before a noun (`his 1796 essay`)."""
_MODERN, _TWO_THOUSAND, _LAST_OF_YEARS = 1900, 2000, 2199
_BESIDE = re.compile(r"Z(?:,|,?[-&j]d?)$")
_FEW = 4
"""Centuries that a state or a firm may count from its own beginning."""
_ADJECTIVES = ("e", "en", "er", "es", "em")
"""How German adjectives end: "1770 neue Schiffe"."""


def _is_year(found: Found, group: str) -> bool:
    """True where four digits are a year, not a count, a price or a name."""
    at, year = found.match.start(group), found.number(group)
    if _is_numeral(found, at, year) or _is_address(found, at, year):
        return False
    return _stands_as_year(found, at, year) or _is_dated_by(found, at)


def _is_numeral(found: Found, at: int, year: int) -> bool:
    row, before, after = found.row, found.row.word(at - 1), found.row.word(at + 1)
    return (
        _is_before_christ(found)
        or row.text[row.ends[at] :][:1].isalpha()  # 1900R
        or before in found.known.signs
        or (after in found.known.counted and not (year % 50 and (after == "or" or _opens(row, at, year))))
        or (
            year < _MODERN and row.letter(at + 1) in "-j" and row.word(at + 3) in found.known.counted
        )  # 1450 to 1850 euros
        or (found.known.counting and at == 0 and year % 50 == 0 and row.raw(1)[:1].isupper())  # "2000 Quadratmeter"
        or (row.letter(at - 1) == ":" and row.word(at - 2) in found.known.signs)
        or (row.letter(at - 1) == "-" and row.letter(at - 2) == "N")  # 555-2012
        or (before == "of" and row.word(at - 2) in found.known.heaps)  # "a crowd of 2000"
        or (before == "as" and row.letter(at - 2) == "m")  # "as many as 1800 officers"
        or (before == "at" and not after.isalpha())  # "the index closed at 1995", but "at 1995 prices"
    )


def _opens(row: Row, at: int, year: int) -> bool:
    """`In 1983 women won the vote there.`"""
    return at == 1 and row.letter(0) == "i" and year >= _MODERN


def _is_address(found: Found, at: int, year: int) -> bool:
    """`at 2018 Main Street`, `of 1119 Eighth St.`."""
    row = found.row
    if not row.raw(at + 1)[:1].isupper():
        return False
    street = not found.known.streets.isdisjoint(row.words[at + 2 : at + 4])
    return street or (year < _MODERN and row.word(at - 1) in ("of", "at"))


def _stands_as_year(found: Found, at: int, year: int) -> bool:
    row, before, after = found.row, found.row.word(at - 1), found.row.word(at + 1)
    rounded = year % 50 == 0 or before in found.known.round_numbers
    plural = rounded and _is_plural(after) and row.raw(at + 1).islower()
    plural = plural and after not in found.known.yardsticks  # "a tenth of 2000 levels"
    led = row.letter(at - 1) in "izbojBUeF" or row.shape[max(0, at - 2) : at] in ("B-", "du")
    if led and before != "to" and not (plural and before not in ("in", "since", "during")):
        return True
    owned = row.letter(at - 1) in "ds" or before in found.known.owners
    if _is_bare(found, at, year):
        return True
    if year >= _MODERN:
        return year <= 2099 and not (plural and not owned and row.letter(at - 1) != "a")
    return _is_paired(row, at) or (owned and year % 50 > 0 and year >= _FIRST_OWNED and _is_one_thing(after))


def _is_bare(found: Found, at: int, year: int) -> bool:
    """`1882 wurde es gebaut`, `er starb 1399`, but not "1770 Soldaten", "1770 neue Schiffe"."""
    row, verbs = found.row, found.known.tense.past
    if not found.known.counting or year % 50 == 0 or row.word(at - 1) in found.known.counting:
        return False
    after = row.word(at + 1)
    adjective = after.endswith(_ADJECTIVES) and after not in verbs and row.raw(at + 2)[:1].isupper()
    return (at == 0 or row.raw(at - 1)[:1].islower()) and not (row.raw(at + 1)[:1].isupper() or adjective)


def _is_dated_by(found: Found, at: int) -> bool:
    """`b. 1874`, `c. 1420`, `dates back to 1420`, and where the phrase ends `built 1755`."""
    row, back = found.row, at - 1
    if row.letter(back) == ":":
        return row.word(back - 1) in found.known.lives
    if row.letter(back) == "-":
        return row.word(back - 1) in found.known.dating
    if row.word(back) == "to":
        return not found.known.dating.isdisjoint(row.words[max(0, back - 2) : back])
    closes = not row.word(at + 1).isalnum() and found.number("y") % 50 > 0
    return closes and row.word(back) in found.known.dating


def _is_paired(row: Row, at: int) -> bool:
    """True for `1809` in "from 1801 to 1809", "in 1801 and 1809", and alone in brackets."""
    behind_year = row.letter(at - 1) in "j&" and row.letter(at - 2) == "Y"
    return behind_year or (row.raw(at - 1), row.raw(at + 1)) == ("(", ")")


def _is_one_thing(noun: str) -> bool:
    """True for what no four digits would count: "the 1863 proclamation"."""
    return noun.isalpha() and not _is_plural(noun)


def _is_plural(noun: str) -> bool:
    """True for `soldiers`, not for `was` or `census`."""
    return len(noun) > len("was") and noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


def _is_before_christ(found: Found) -> bool:
    """`500 BC`, `the 5th century B.C.`, `500 v. Chr.`: EDTF has values for these, our calendar has not."""
    behind = found.row.words[found.last + 1 : found.last + 4]
    return not found.known.before_christ.isdisjoint(" ".join(behind[:count]) for count in (1, 2, 3))


def read_year(found: Found) -> Sequence[Reading]:
    """`2018`, `the year 1999`; `about 1950` is rough."""
    if not _is_year(found, "y"):
        return ()
    year = Absolute(value=found.year())
    return whole_match(found, "date", About(of=year) if _is_rough(found) else year)


def _is_rough(found: Found) -> bool:
    """True for `about 1950` and `c. 1925`, but not for the "c. 2012" and "C. 1997" that say whose words they are."""
    row, stop = found.row, found.before() == "."
    short = stop and (found.number("y") >= _TWO_THOUSAND or row.raw(found.first - 2).isupper())
    return not short and row.word(found.first - (2 if stop else 1)) in found.known.approximate


def read_year_of_era(found: Found) -> Sequence[Reading]:
    """`AD 79`, `410 CE`."""
    era = found.row.raw(found.match.start("e"))
    named = (
        era.isupper()
        and " " in found.row.text[found.row.starts[found.first] : found.row.ends[found.last]]
        and found.before() not in found.known.signs
        and found.number("y") <= _LAST_OF_YEARS
    )
    return absolute(found, f"{found.number('y'):04d}") if named else ()


def read_decade(found: Found) -> Sequence[Reading]:
    """`the 1990s`, `the sixties`, `the 1800s`, a century."""
    word = found.word("z")
    short = word.isalpha() or len(word.strip("'s")) == 2
    decade = _behind_decade(found) if short else found.number("z")
    decade += 100 if short and decade == _MODERN else 0  # "the 00s"
    told = word.startswith("'") or found.row.letter(found.last) == "u"  # "die fünfziger Jahre"
    if decade < 1000 or decade % 10 or (short and not told and not _is_decade(found)):
        return ()
    if short and not found.known.degrees.isdisjoint(found.row.words):
        return ()  # "temperatures in the 80s"
    length = 99 if decade % 100 == 0 and decade < 2000 else 9
    return absolute(found, f"{decade:04d}/{decade + length:04d}")


def _behind_decade(found: Found) -> int:
    """The first year of a decade in short, the next such one behind that before it: `the 1760s and '70s`."""
    decade, before = found.number("z"), _BESIDE.search(found.row.shape, 0, found.first)
    if before is None:
        return decade
    first = int(found.row.values[before.start()])
    return first + (decade - first) % 100


def read_decade_behind(found: Found) -> Sequence[Reading]:
    """`les années 1990`, `los años 90`, `la década de 1990`, but not "30 años 20 de ellos"."""
    unit, number = found.row.word(found.match.start("y") - 1), found.number("y")
    decade = number if number >= _FIRST_OF_YEARS else 1900 + number
    told = unit in found.known.of_decades if not found.has("u") else found.unit() == "decade"
    if not told or number % 10 or not (_TWENTIES <= number < 100 or number >= _FIRST_OF_YEARS):
        return ()
    return absolute(found, f"{decade:04d}/{decade + 9:04d}")


def _is_decade(found: Found) -> bool:
    """`the 60s`, `the early sixties`, `the Roaring Twenties`, but not "in his early 60s", "in his 60s and 70s"."""
    row, first = found.row, found.first
    if row.letter(first - 1) in "-&j" and row.letter(first - 2) == "Z":
        first -= 2
    before = first - (2 if row.letter(first - 1) == "-" else 1)
    named = row.raw(before)[:1].isupper() and row.raw(first)[:1].isupper()
    if row.letter(before) == "B" or (named and row.word(before) not in found.known.quarters_of_town):
        before -= 1
    return row.word(before) == "the" or (row.words[first][:2].isdecimal() and len(row.words[first]) > len("60's"))


def read_short_year(found: Found) -> Sequence[Reading]:
    """`in '68`, `the class of '98`, `the '60 election`, but not "the '60 Minutes' host"."""
    before, noun = found.row.letter(found.first - 1), found.row.raw(found.last + 1)
    if not (before in "izobjBS&M,-" or found.before() == "(" or (before in "ds" and noun.islower())):
        return ()
    return absolute(found, found.year())


def read_spaced_decade(found: Found) -> Sequence[Reading]:
    """`1990 s`, `the late 1990 's`, `in the 90 's`, as tokenised text has it."""
    year = found.number("y")
    if found.letter("y") == "N":
        return absolute(found, f"19{year}/19{year + 9}") if 20 <= year <= 90 and year % 10 == 0 else ()
    owned = found.row.words[found.last] != "s" and found.row.letter(found.first - 1) not in "dB"
    if owned or year % 10:
        return ()  # "1980's best film"
    return absolute(found, f"{year:04d}/{year + 9:04d}")


def read_century(found: Found) -> Sequence[Reading]:
    """`the 19th century`, but not "the third century of the league", "its second century"."""
    number = found.number("o")
    told = number > 1 or found.row.letter(found.last + 1) == "2"  # not "the first century of the firm"
    counted = number <= _FEW and (found.after() == "of" or found.before() in found.known.owners)
    if found.unit() != "century" or not told or counted or _is_before_christ(found):
        return ()
    return absolute(found, f"{max(1, (number - 1) * 100):04d}/{(number - 1) * 100 + 99:04d}")
