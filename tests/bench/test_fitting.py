"""Pages are read and labelled as they should be, and the table comes out as it went in; to fit needs the extra."""

import gzip
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
import yaml

from bench.bodies import Page
from bench.fitting import __main__ as program
from bench.fitting import samples
from bench.fitting.examples import find_choices, find_examples, label_lines
from bench.fitting.samples import find_headline, read_samples
from bench.fitting.table import TABLE, write_table
from bench.reading import Text
from builder.knowledge.line_weights import read_line_weights
from builder.normalise.lines import split_lines
from tests.marked import KNOWLEDGE

LEAD = "The bridge over the Vell was closed on Monday after a lorry had struck it."
END = "It opens again when the engineers have looked at every pillar of it."
PAGE = f"Home\nNews\n\nBridge closed\n\nBy Ann Lee\n\n{LEAD}\n\nRead more\n\nWhat now\n\n{END}\n\nRead more\n\nNews\n"
BODY = f"{LEAD}\nWhat now\n{END}\n"
MARKUP = f"<title>Bridge closed - Bugle</title><h1>Bugle</h1><h1>Bridge closed</h1><p>{LEAD}</p>"


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "browse_page", lambda markup: f"{markup}, browsed")


def make_page(title: str) -> Page:
    file = Text(name="a.txt", data=PAGE.encode())
    return Page(name="a", file=file, body=BODY, title=title, date="", authors="", browsed=PAGE)


def write_bench(folder: Path, names: tuple[str, ...]) -> None:
    for part in ("html", "paste"):
        (folder / part).mkdir(parents=True)
    gold = {name: {"set": "scrapinghub", "body": f"Body of {name}"} for name in names}
    (folder / "html" / "gold.json").write_text(json.dumps(gold))
    for name in names:
        (folder / "html" / f"{name}.html").write_text(MARKUP)
        (folder / "paste" / f"{name}.txt").write_text(PAGE)


def test_of_the_public_sets_only_the_tuned_half_is_learnt_from(tmp_path: Path) -> None:
    names = ("0a1b2c3d4e5f", "7a1b2c3d4e5f", "8a1b2c3d4e5f", "fa1b2c3d4e5f")
    write_bench(tmp_path, names)
    with ThreadPoolExecutor(1) as pool:
        tuned, others = read_samples(tmp_path, [], pool)
    assert [(page.body, page.title) for page in tuned] == [(f"Body of {name}", "Bridge closed") for name in names[:2]]
    assert [page.browsed for page in tuned] == [f"{MARKUP}, browsed"] * 2
    assert others == []


def test_a_page_of_a_suite_that_the_public_sets_have_too_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(samples, "copy_page", lambda markup: markup)
    write_bench(tmp_path / "bench", ("8a1b2c3d4e5f",))
    known = json.loads((tmp_path / "bench" / "html" / "gold.json").read_text())
    known["8a1b2c3d4e5f"]["body"] = " ".join(f"word{n}" for n in range(80))
    (tmp_path / "bench" / "html" / "gold.json").write_text(json.dumps(known))
    for name, start in (("known", 20), ("other", 200)):
        page = tmp_path / "suite" / "test" / "test-pages" / name
        page.mkdir(parents=True)
        (page / "source.html").write_text(MARKUP)
        (page / "expected.html").write_text(" ".join(f"word{n}" for n in range(start, start + 80)))
    with ThreadPoolExecutor(1) as pool:
        tuned, others = read_samples(tmp_path / "bench", [tmp_path / "suite"], pool)
    assert (tuned, [(page.name, page.title) for page in others]) == ([], [("other", "Bridge closed")])


@pytest.mark.parametrize(("asked", "count"), [("The bridge", 1), ("The ferry", 0)])
def test_a_page_of_trafilatura_counts_where_its_extraction_has_what_the_suite_asks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str, count: int
) -> None:
    monkeypatch.setattr(samples, "copy_page", lambda markup: markup)
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "gold.json").write_text("{}")
    (tmp_path / "paste").mkdir()
    (tmp_path / "tests" / "eval").mkdir(parents=True)
    told = {"file": "a.html", "with": [asked], "without": ["Imprint"], "title": "Told"}
    (tmp_path / "tests" / "evaldata.json").write_text(json.dumps({"https://example.org/": told}))
    text = "".join(f"<p>{LEAD} Part {n} of it was seen by {n} people.</p>" for n in range(9))
    (tmp_path / "tests" / "eval" / "a.html").write_text(f"<body><article>{text}</article></body>")
    with ThreadPoolExecutor(1) as pool:
        _, others = read_samples(tmp_path, [tmp_path], pool)
    assert [page.title for page in others] == ["Told"] * count


def test_a_page_of_a_paper_has_the_body_that_its_parser_reads_on_it_and_on_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(samples, "copy_page", lambda markup: markup)
    write_bench(tmp_path / "bench", ())
    folder = tmp_path / "suite" / "tests" / "resources" / "parser" / "test_data" / "vl"
    folder.mkdir(parents=True)
    texts = {name: " ".join(f"{name}{n}" for n in range(80)) for name in ("old", "new")}
    versions = {
        name: {
            "body": {"summary": ["Closed."], "sections": [{"headline": ["Why"], "paragraphs": [text]}]},
            "title": "Bridge shut",
        }
        for name, text in texts.items()
    }
    (folder / "Bugle.json").write_text(json.dumps(versions))
    (folder / "Bugle_2023_05_01.html.gz").write_bytes(gzip.compress(f"{MARKUP} {texts['new']}".encode()))
    with ThreadPoolExecutor(1) as pool:
        _, others = read_samples(tmp_path / "bench", [tmp_path / "suite"], pool)
    assert [page.body for page in others] == [f"Closed.\nWhy\n{texts['new']}"]
    assert [page.title for page in others] == ["Bridge closed"]  # no line of the page says "Bridge shut"


def test_the_headline_is_the_heading_that_the_title_begins_with() -> None:
    assert find_headline(MARKUP) == "Bridge closed"
    assert find_headline("<title>Bugle</title><h1>Bridge closed</h1>") == ""


def test_lines_of_the_body_are_labelled_short_ones_and_cut_ones_too() -> None:
    lines = split_lines(PAGE)
    found = [line.text for line, inside in zip(lines, label_lines(lines, BODY), strict=True) if inside]
    assert found == [LEAD, "What now", END]
    cut = label_lines(lines, LEAD.removesuffix(" had struck it."))
    assert [line.text for line, inside in zip(lines, cut, strict=True) if inside] == [LEAD]


def test_a_page_is_an_example_before_and_after_its_headline_is_known() -> None:
    before, after = find_examples(make_page("Bridge closed"), KNOWLEDGE)
    assert before.body == after.body == [False] * 4 + [True, False, True, True, False, False]
    assert all("no headline known" in signs for signs in before.signs["line"])
    assert "headline" in after.signs["line"][2]
    assert "below date or byline" in after.signs["begin"][4]
    assert after.signs["go on"] == after.signs["begin"]
    assert after.signs["pause"] == after.signs["end"]
    assert len([*find_examples(make_page(""), KNOWLEDGE)]) == 1


def test_a_headline_is_chosen_on_the_page_as_browsed() -> None:
    page = replace(make_page("Bridge closed"), browsed=PAGE.replace("\n\n", "\n"))
    choices = [*find_choices(page, KNOWLEDGE)]
    assert [one.right.count(True) for one in choices] == [1, 1]
    assert [one.share for one in choices] == [0.5, 0.5]
    assert not any("gap above" in signs for one in choices for signs in one.signs[1:])
    unseen = [*find_choices(replace(page, title="Ferry late"), KNOWLEDGE)]
    assert not any(any(one.right) for one in unseen)
    assert [one.share for one in unseen] == pytest.approx([0.15, 0.15])
    assert [*find_choices(replace(page, title=""), KNOWLEDGE)] == []


def test_weights_that_are_fitted_read_what_they_were_fitted_on() -> None:
    pytest.importorskip("scipy")
    fit_body, fit_headline = (
        getattr(import_module(f"bench.fitting.{name}"), f"fit_{name}") for name in ("body", "headline")
    )
    page = make_page("Bridge closed")
    examples, choices = [*find_examples(page, KNOWLEDGE)] * 40, [*find_choices(page, KNOWLEDGE)] * 40
    fitted = fit_headline(choices, fit_body(examples, KNOWLEDGE.lines))
    assert fitted == fit_headline(choices, fit_body(examples, KNOWLEDGE.lines))
    found = program._read(fitted, page)
    assert (found.body, found.title) == (BODY.strip(), "Bridge closed")


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
    monkeypatch.setattr(program, "NEEDED", ("no_such_package",))
    with pytest.raises(SystemExit):
        program.main([str(tmp_path)])
    assert "no_such_package: not installed; make bench-peers" in capsys.readouterr().err


def test_without_a_browser_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program, "NEEDED", ())
    monkeypatch.setattr(program, "find_browser", lambda: None)
    with pytest.raises(SystemExit):
        program.main([str(tmp_path)])
    assert "no browser found (chromium, " in capsys.readouterr().err
