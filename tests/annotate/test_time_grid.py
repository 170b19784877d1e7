"""A grid of time expressions, family by family and form by form, in `time_grid.txt` beside this file."""

from pathlib import Path

import pytest

from tests.annotate.test_times import kinds

DAY = "2019-10-16"
GRID = (Path(__file__).parent / "time_grid.txt").read_text(encoding="utf-8")


def _families() -> dict[str, list[tuple[str, list[str]]]]:
    """The sentences of each family with their values; what stands above the first line that opens one is a comment."""
    families: dict[str, list[tuple[str, list[str]]]] = {}
    name = ""
    for line in GRID.splitlines():
        if line.startswith("# "):
            name = line.removeprefix("# ")
        elif line:
            text, _, values = line.rpartition("|")
            families.setdefault(name, []).append((text.strip(), values.split()))
    return families


FAMILIES = _families()


def _read(text: str, *, repeated: bool) -> list[str]:
    found = [(value, kind) for _, value, kind in kinds(text, DAY)]
    if repeated:
        return [f"set:{value}" for value, kind in found if kind == "set"]
    return [value for value, kind in found if value and kind in ("date", "duration")]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_form_of_a_family_has_its_value(family: str) -> None:
    wanted = FAMILIES[family]
    assert [
        (text, _read(text, repeated=any(value.startswith("set:") for value in values))) for text, values in wanted
    ] == wanted


def test_the_grid_has_every_family_once() -> None:
    opened = [line for line in GRID.splitlines()[2:] if line.startswith("# ")]
    assert len(opened) == len(set(opened)) == len(FAMILIES)
