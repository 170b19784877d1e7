"""The shipped captures under other names, places, agencies and days: the same meet, on days shifted alike."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from builder.link import link
from builder.reading import read_one
from builder.values.annotation import Annotated
from builder.values.dossier import Linked
from tests.captured import captured
from tests.marked import KNOWLEDGE

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds" / "articles"
NAMES = {
    "Russian": "Brazilian", "Russia": "Brazil", "Moscow": "Brasilia", "MOSCOW": "BRASILIA",
    "West African": "Southern African", "Malian": "Zambian", "Mali": "Zambia", "Bamako": "Lusaka", "BAMAKO": "LUSAKA",
    "Sergei": "Mauro", "Sergey": "Mauro", "Lavrov": "Vieira", "Vladimir": "Luiz", "Putin": "Silva",
    "Abdoulaye": "Mulambo", "Diop": "Haimbe", "Assimi": "Edgar", "Goita": "Lungu", "Volker": "Anton", "Turk": "Gruber",
    "French": "Portuguese", "France": "Portugal", "Paris": "Lisbon", "Ukraine": "Bolivia",
    "Iraq": "Jordan", "Baghdad": "Amman", "Angola": "Nepal", "Wagner": "Falke", "Reuters": "AFP",
}  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
VISIT, OTHER = ["000", "001", "003", "004"], ["002"]
PUBLISHED = {"003": "2023-02-07", "004": "2023-02-06"}


def transposed(text: str, days: int) -> str:
    """Names by table; dates, weekdays, months and years so many days later."""
    gap = timedelta(days=days)
    text = re.sub(r"\b(?:" + "|".join(sorted(NAMES, key=len, reverse=True)) + r")", lambda m: NAMES[m[0]], text)
    text = re.sub(r"Feb 5, 2023", f"{date(2023, 2, 5) + gap:%b %d, %Y}", text)
    text = re.sub(r"(2023)-(02)-(07)", f"{date(2023, 2, 7) + gap}", text)
    text = re.sub("|".join(DAYS), lambda m: DAYS[(DAYS.index(m[0]) + days) % 7], text)
    shift = round(days / 30.44)
    text = re.sub(rf"\b(?:{'|'.join(MONTHS)})\b", lambda m: MONTHS[(MONTHS.index(m[0]) + shift) % 12], text)
    return re.sub(r"\b(?<!-)20[0-2]\d\b(?!-|,? \d\d:)", lambda m: later_year(m[0], days), text)


def later_year(year: str, days: int) -> str:
    return year if int(year) > 2023 else str((date(int(year), 2, 6) + timedelta(days=days)).year)


def read_transposed(days: int) -> Linked:
    annotated: list[Annotated] = []
    for path in sorted(SEEDS.glob("*.txt")):
        text = transposed(path.read_text(encoding="utf-8"), days)
        one, _ = read_one(captured(path.stem[:3], text), KNOWLEDGE)
        assert isinstance(one, Annotated)
        annotated.append(one)
    return link(tuple(annotated), (), (), KNOWLEDGE)[0]


@pytest.mark.parametrize("days", [0, 35, 364, 400, 403, 405])  # "last week" of a Sunday is another week: not 404
def test_the_same_articles_meet_and_are_placed_alike(days: int) -> None:
    linked = read_transposed(days)
    later = {id_: str(date.fromisoformat(day) + timedelta(days=days)) for id_, day in PUBLISHED.items()}
    assert [list(story.articles) for story in linked.stories] == [VISIT, OTHER]
    assert {id_: when.value for id_, when in linked.published.items()} == later
    assert linked.origin_of == {"000": "afp", "003": "afp"}
    assert linked.copy_of == {}
