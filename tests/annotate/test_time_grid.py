"""A grid of time expressions, family by family and form by form, in `time_grid.txt` beside this file."""

from pathlib import Path

import pytest

from tests.annotate.test_times import kinds

DAY = "2019-10-16"
GRID = (Path(__file__).parent / "time_grid.txt").read_text(encoding="utf-8")
CASES = [line.rpartition("|")[::2] for line in GRID.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_every_form_of_every_family_has_its_value(text: str, values: str) -> None:
    found = [(value, kind) for _, value, kind in kinds(text.strip(), DAY)]
    dates = [value for value, kind in found if value and kind in ("date", "duration")]
    repeated = [f"set:{value}" for value, kind in found if kind == "set"]
    assert (repeated if values.strip().startswith("set:") else dates) == values.split()
