"""The same articles with other names and later dates must have the same structure: nothing knows the captures."""

import datetime as dt
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from builder.annotate import annotate
from builder.inspection import NOTHING_LINKED
from builder.resolve import resolve
from builder.values.annotation import Annotated, Time
from builder.values.article import Article
from builder.values.when import Published
from tests.marked import KNOWLEDGE, article

GOLD = Path(__file__).resolve().parent.parent / "gold" / "articles.json"
DAYS = 400

NAMES = {
    "Mali": "Peru", "Malian": "Peruvian", "Bamako": "Lima",
    "Russia": "Brazil", "Russian": "Brazilian", "Moscow": "Brasilia", "Kremlin": "Planalto",
    "France": "Italy", "French": "Italian", "Paris": "Rome",
    "Ukraine": "Bolivia", "Iraq": "Kenya", "Baghdad": "Nairobi", "Algeria": "Nepal",
    "Niger": "Haiti", "Niamey": "Port-au-Prince", "Burkina Faso": "Sri Lanka", "Ouagadougou": "Colombo",
    "Angola": "Vietnam", "South Africa": "North Macedonia", "Eswatini": "Oman", "US": "UK", "Mauritania": "Latvia",
    "Sudan": "Chad", "China": "Egypt", "Africa": "Asia", "African": "Asian", "Sahel": "Andes", "Azawad": "Puna",
    "Sergei": "Mathias", "Sergey": "Matias", "Lavrov": "Cardozo", "Abdoulaye": "Hernán", "Diop": "Quispe",
    "Assimi": "Ollanta", "Goita": "Mamani", "Vladimir": "Thiago", "Putin": "Barbosa",
    "Volker": "Sven", "Turk": "Brandt",
    "Wagner": "Kestrel", "MINUSMA": "MONUSCO", "CMA": "CPM", "al Qaeda": "al Shabaab", "Al-Qaeda": "Al-Shabaab",
    "Islamic State": "Boko Haram", "RIA": "EFE", "Tass": "Lusa", "Reuters": "Interfax", "AES": "AAS",
    "Stockholm": "Geneva", "Le Pays": "La Hora", "Tuareg": "Quechua", "Tinzaouaten": "Cajabamba",
}  # fmt: skip
DAYS_OF_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
# 400 days are 57 weeks and a day, and thirteen months but a few days: names of days and months move on by one.
LATER = {day: DAYS_OF_WEEK[(i + DAYS) % 7] for i, day in enumerate(DAYS_OF_WEEK)}
LATER |= {month: MONTHS[(i + 1) % 12] for i, month in enumerate(MONTHS)}

OTHER = (
    "OSLO (Reuters) - Norwegian Finance Minister Ingrid Solberg said on Tuesday that the Norwegian central bank would "
    "buy bonds, after talks in Stockholm with her counterpart, Karl Lindqvist. Solberg said Sweden had agreed.",
    "“We will act this week,” said Peter J. Halloran, chief economist of the Nordic Trade Council (NTC). The NTC was "
    "set up in March 2019. Mr. Halloran, 51, was in Denmark on Monday; Copenhagen has been silent since January.",
    "The Norwegian finance minister met executives of the Fjordane Group last week. Fjordane said it was told.",
)
OTHER_NAMES = {
    "Oslo": "Ankara", "Norwegian": "Turkish", "Ingrid": "Leyla", "Solberg": "Aksoy", "Stockholm": "Tehran",
    "Sweden": "Iran", "Karl": "Reza", "Lindqvist": "Moradi", "Peter": "Hassan", "Halloran": "Barzani",
    "Nordic": "Anatolian", "NTC": "ATC", "Denmark": "Jordan", "Copenhagen": "Amman", "Fjordane": "Marmara",
    "Reuters": "Interfax",
}  # fmt: skip


def transpose(text: str, names: dict[str, str]) -> str:
    """The text with other names, and its dates later by a year and a month."""
    table = names | {name.upper(): other.upper() for name, other in names.items()} | LATER
    words = "|".join(re.escape(word) for word in sorted(table, key=lambda word: (-len(word), word)))
    text = re.sub(rf"(?<!\w)(?:{words})(?!\w)", lambda match: table[match[0]], text)
    return re.sub(r"\b(20\d\d)\b", lambda match: str(int(match[1]) + 1), text)


def read(name: str, texts: list[str], published: dt.date) -> tuple[Annotated, tuple[Time, ...]]:
    made: Article = article(name, texts, published=published.isoformat())
    annotated = annotate(made, KNOWLEDGE)
    when = Published(value=published.isoformat(), precision="day", basis="stated", evidence="")
    return annotated, resolve(annotated, replace(NOTHING_LINKED, published={made.id: when})).times


def structure(annotated: Annotated) -> list[tuple[int, int, str, int]]:
    """Where mentions stand by paragraph and word, their kind, and which of them name one actor."""
    numbers: dict[str, int] = {}
    ordinal = {p.id: i for i, p in enumerate(annotated.article.paragraphs)}
    texts = {p.id: p.text for p in annotated.article.paragraphs}
    return [
        (
            ordinal[one.span.paragraph],
            len(re.findall(r"[ (\[]", texts[one.span.paragraph][: one.span.start])),
            "name" if one.kind == "acronym" else one.kind,
            numbers.setdefault(one.actor, len(numbers)),
        )
        for one in annotated.mentions
    ]


def has_moved(old: Time, new: Time) -> bool | None:
    """Whether a value came out later by as much as its precision lets it; None where it has no calendar value.

    A day moves by 400 days, a week by 57 or 58 weeks; a month, named or reckoned, by a year and one or two months;
    a year by one or two.
    """
    first, second = (re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?![\dW-])", one.value or "") for one in (old, new))
    if first is None or second is None:
        return None
    years = int(second[1]) - int(first[1])
    if first[3]:
        days = (dt.date.fromisoformat(second[0]) - dt.date.fromisoformat(first[0])).days
        return days in {399, 406} if "/" in (old.value or "") else days == DAYS
    if first[2]:
        return 13 <= 12 * years + int(second[2]) - int(first[2]) <= 14
    return 1 <= years <= 2


SETS = [
    *((stem, tuple(gold["body"]), NAMES) for stem, gold in json.loads(GOLD.read_text(encoding="utf-8")).items()),
    ("other-topic", OTHER, OTHER_NAMES),
]


@pytest.mark.parametrize(("name", "texts", "names"), SETS, ids=[name for name, _, _ in SETS])
def test_other_names_give_the_same_mentions(name: str, texts: tuple[str, ...], names: dict[str, str]) -> None:
    day = dt.date(2023, 2, 7)
    before, _ = read(name, list(texts), day)
    after, _ = read(name, [transpose(text, names) for text in texts], day + dt.timedelta(DAYS))
    one, two = structure(before), structure(after)
    assert len({row[-1] for row in one}) > 3
    assert [row[2:] for row in one] == [row[2:] for row in two]


@pytest.mark.parametrize(("name", "texts", "names"), SETS, ids=[name for name, _, _ in SETS])
def test_later_dates_give_the_same_times_later(name: str, texts: tuple[str, ...], names: dict[str, str]) -> None:
    day = dt.date(2023, 2, 7)
    _, before = read(name, list(texts), day)
    _, after = read(name, [transpose(text, names) for text in texts], day + dt.timedelta(DAYS))
    assert [(one.kind, one.basis) for one in before] == [(one.kind, one.basis) for one in after]
    moved = [has_moved(old, new) for old, new in zip(before, after, strict=True)]
    assert True in moved
    assert False not in moved, [(one.text, one.value, two.value) for one, two in zip(before, after, strict=True)]
