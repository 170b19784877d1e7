"""How languages write dates, count things and call countries: from Unicode's CLDR, which Babel carries."""

from collections.abc import Mapping, MutableMapping
from copy import deepcopy
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import tokenize_pattern
from babel.localedata import LocaleDataDict, load

from builder.dates.spoken import Calendar, Pattern, Texts
from builder.interface import Interface, make_interface
from builder.interface.named import read_names
from builder.knowledge.countries import read_countries
from builder.knowledge.load import load_table

_FIRST = {"fr": "1er"}
"""How the first of a month is written, which CLDR does not say."""
_SLOTS = {"d": "{day}", "M": "{month}", "L": "{month}", "y": "{year}"}


def make_localised(templates: Mapping[str, str], texts: Texts, language: str) -> Interface:
    """The interface that has these words, with days and countries as the language writes them."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return make_interface(texts)
    names = read_names(templates, locale.language, _read_countries(locale))
    return make_interface(texts, _read_calendar(locale), locale.plural_form, names)


def _read_countries(locale: Locale) -> dict[str, str]:
    """What the locale calls each country that the builder knows, by its English name."""
    called = {country.name: locale.territories.get(country.code) for country in read_countries(load_table("countries"))}
    return {name: str(said) for name, said in called.items() if said}


def _read_calendar(locale: Locale) -> Calendar:
    """Days and months as the locale writes them."""
    # A copy: Babel writes what it looks up into tables that locales share, so the next would get this one's months.
    table: MutableMapping[Any, Any] = load(str(locale))
    months = LocaleDataDict(deepcopy(table))["months"]
    day = str(locale.date_formats["long"].pattern)
    return Calendar(
        long=_read_pattern(locale, months, "wide", day, "MMMM"),
        short=_read_pattern(locale, months, "abbreviated", str(locale.datetime_skeletons["yMMMd"].pattern), "MMM"),
        ordinal="." if "d." in day else "",
        first=_FIRST.get(locale.language, ""),
    )


def _read_pattern(
    locale: Locale, months: Mapping[str, Mapping[str, Mapping[int, object]]], width: str, day: str, month: str
) -> Pattern:
    skeletons = locale.datetime_skeletons
    return Pattern(
        months=tuple(str(months["format"][width][n]) for n in range(1, 13)),
        alone=tuple(str(months["stand-alone"][width][n]) for n in range(1, 13)),
        day=_slotted(day),
        bare_day=_slotted(str(skeletons[f"{month}d"].pattern)),
        month=_slotted(str(skeletons[f"y{month}"].pattern)),
        bare_month="{month}",
    )


def _slotted(pattern: str) -> str:
    """`d. MMMM y` as `{day} {month} {year}`: the point belongs to the day's number; `M` is the month's number."""
    slots = (
        ("{number}" if value[0] in "ML" and int(value[1]) < 3 else _SLOTS[value[0]]) if kind == "field" else str(value)
        for kind, value in tokenize_pattern(pattern)
    )
    return "".join(slots).replace("{day}.", "{day}")
