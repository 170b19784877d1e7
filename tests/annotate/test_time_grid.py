"""Grids of time expressions beside this file: English, family by family and form by form, and other languages."""

from dataclasses import replace
from pathlib import Path

import pytest

from builder.annotate.sentences import find_sentences
from builder.annotate.times import find_times
from builder.dates.calendar import value_of
from tests.annotate.test_times import KNOWLEDGE
from tests.articles import article_of

DAY = "2019-10-16"
HERE = Path(__file__).parent
Family = list[tuple[str, list[str]]]


def _families(file: str) -> dict[str, Family]:
    """The sentences of each family with their values; what stands above the first line that opens one is a comment."""
    families: dict[str, Family] = {}
    name = ""
    for line in (HERE / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            name = line.removeprefix("# ")
        elif line:
            text, _, values = line.rpartition("|")
            families.setdefault(name, []).append((text.strip(), values.split()))
    return families


FAMILIES, TONGUES = _families("time_grid.txt"), _families("time_grid_tongues.txt")


def _read(text: str, language: str, *, repeated: bool) -> list[str]:
    knowledge = KNOWLEDGE.in_language(language)
    article = replace(article_of("a", text), language=language)
    times = find_times(article, find_sentences(article, knowledge), knowledge)
    found = [(value_of(time.symbol, DAY)[0], time.kind) for time in times]
    if repeated:
        return [f"set:{value}" for value, kind in found if kind == "set"]
    return [value for value, kind in found if value and kind in ("date", "duration")]


def _read_all(family: Family, language: str) -> Family:
    return [
        (text, _read(text, language, repeated=any(value.startswith("set:") for value in values)))
        for text, values in family
    ]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_form_of_a_family_has_its_value(family: str) -> None:
    assert _read_all(FAMILIES[family], "en") == FAMILIES[family]


@pytest.mark.parametrize("language", TONGUES)
def test_every_form_of_another_language_has_its_value(language: str) -> None:
    assert _read_all(TONGUES[language], language) == TONGUES[language]


def test_the_grid_has_every_family_once() -> None:
    grid = (HERE / "time_grid.txt").read_text(encoding="utf-8")
    opened = [line for line in grid.splitlines()[2:] if line.startswith("# ")]
    assert len(opened) == len(set(opened)) == len(FAMILIES)
