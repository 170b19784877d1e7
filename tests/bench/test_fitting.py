"""Pages are read and labelled as they should be, and the table comes out as it went in; to fit needs the extra."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from bench import fitting
from bench.fitting import TABLE, find_examples, label_lines, main, read_pairs, read_set, write_table
from builder.knowledge.line_weights import read_line_weights
from builder.normalise.lines import split_lines
from tests.marked import KNOWLEDGE

LEAD = "The bridge over the Vell was closed on Monday after a lorry had struck it."
END = "It opens again when the engineers have looked at every pillar of it."
PAGE = f"Home\nNews\n\nBridge closed\n\nBy Ann Lee\n\n{LEAD}\n\nRead more\n\nWhat now\n\n{END}\n\nRead more\n\nNews\n"
BODY = f"{LEAD}\nWhat now\n{END}\n"


def test_a_folder_of_pairs_is_read_in_order(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.txt").write_text(f"{name} {PAGE}")
        (tmp_path / f"{name}.body.txt").write_text(BODY)
    assert [(pair.text[0], pair.body) for pair in read_pairs(tmp_path)] == [("a", BODY), ("b", BODY)]
    (tmp_path / "c.txt").write_text(PAGE)
    with pytest.raises(FileNotFoundError, match=r"c\.body\.txt"):
        read_pairs(tmp_path)


def test_of_the_public_set_only_the_tuned_half_is_learnt_from(tmp_path: Path) -> None:
    names = ("0a1b2c3d4e5f", "7a1b2c3d4e5f", "8a1b2c3d4e5f", "fa1b2c3d4e5f")
    (tmp_path / "html").mkdir()
    (tmp_path / "paste").mkdir()
    gold = {name: {"set": "scrapinghub", "body": f"Body of {name}"} for name in names}
    (tmp_path / "html" / "gold.json").write_text(json.dumps(gold))
    for name in names:
        (tmp_path / "paste" / f"{name}.txt").write_text(PAGE)
    assert [page.body for page in read_set(tmp_path)] == [f"Body of {name}" for name in names[:2]]


def test_lines_of_the_body_are_labelled_short_ones_and_cut_ones_too() -> None:
    lines = split_lines(PAGE)
    found = [line.text for line, inside in zip(lines, label_lines(lines, BODY), strict=True) if inside]
    assert found == [LEAD, "What now", END]
    cut = label_lines(lines, LEAD.removesuffix(" had struck it."))
    assert [line.text for line, inside in zip(lines, cut, strict=True) if inside] == [LEAD]


def test_a_page_is_an_example_before_and_after_its_headline_is_known() -> None:
    before, after = find_examples(fitting.Labelled(text=PAGE, body=BODY), KNOWLEDGE)
    assert before.body == after.body == [False] * 4 + [True, False, True, True, False, False]
    assert all("no headline known" in signs for signs in before.signs["line"])
    assert "headline" in after.signs["line"][2]
    assert "below date or byline" in after.signs["begin"][4]
    assert after.signs["go on"] == after.signs["begin"]
    assert after.signs["pause"] == after.signs["end"]


def test_the_table_comes_out_as_it_went_in() -> None:
    table = TABLE.read_text(encoding="utf-8")
    assert write_table(table, read_line_weights(yaml.safe_load(table))) == table


def test_other_weights_change_the_numbers_alone() -> None:
    table = TABLE.read_text(encoding="utf-8")
    now = read_line_weights(yaml.safe_load(table))
    other = replace(
        now,
        weights={"1-2 words": -0.5, "a: b": 1.25, "link": -1.0},
        moves={"end": {"any": 2.0}},
        headline={"gap": 1.5},
        start=0.5,
    )
    written = write_table(table, other)
    assert read_line_weights(yaml.safe_load(written)) == other
    assert [row for row in written.splitlines() if row[:1] == "#"] == [r for r in table.splitlines() if r[:1] == "#"]
    assert written.index("link: -1.0") < written.index('"1-2 words": -0.5') < written.index('"a: b": 1.25')


def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fitting, "CAN_FIT", False)
    with pytest.raises(SystemExit):
        main([str(tmp_path)])
    assert "make bench-peers" in capsys.readouterr().err
