"""Edits made in docs/ after all: what they say lands in seeds/, or they are refused with the place to put it."""

import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.cli import run
from builder.cli.status import Status
from builder.shell.assertions import set_fields
from builder.shell.records import read_actor
from tests.conftest import git

ARTICLE = """Latvian minister will visit Estonia

By Jane Roe
RIGA, March 2, 2026

Latvian Prime Minister Ona Berg will visit Estonia on Thursday, the Latvian foreign ministry said on Monday.

The union said 400 dockers had gone on strike on Friday.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("absorb") / "strike"
    (folder / "seeds" / "articles").mkdir(parents=True)
    (folder / "seeds" / "articles" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", "seeds")
    git(folder, "commit", "--quiet", "-m", "One article")
    run(["--project", str(folder), "build", "--docs-only", "--quiet"])
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "strike"))


def edit(project: Path, page: str, old: str, new: str) -> None:
    (path,) = (project / "docs").glob(page)
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def absorb(project: Path) -> int:
    return run(["--project", str(project), "absorb"])


def overlay(project: Path) -> dict[str, object]:
    found = yaml.safe_load((project / "seeds" / "articles" / "one.yml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_an_untouched_page_asserts_nothing(project: Path) -> None:
    assert absorb(project) == Status.FINE
    assert [p.name for p in (project / "seeds" / "articles").iterdir()] == ["one.txt"]


def test_a_field_of_the_front_matter_becomes_an_overlay(project: Path) -> None:
    edit(project, "articles/latvian*.md", "publisher: null", "publisher: Baltic Gazette")
    assert absorb(project) == Status.FINE
    assert overlay(project) == {"publisher": "Baltic Gazette"}


def test_a_date_edited_inside_published_is_the_date(project: Path) -> None:
    page = next((project / "docs" / "articles").glob("latvian*.md"))
    old = next(line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("  value:"))
    edit(project, "articles/latvian*.md", old, "  value: '2026-03-03'")
    assert absorb(project) == Status.FINE
    assert overlay(project) == {"published": "2026-03-03"}


def test_pages_that_an_older_build_wrote_are_no_edits(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two = ARTICLE.replace("Latvian", "Finnish").replace("Riga", "Turku")
    (project / "seeds" / "articles" / "two.txt").write_text(two, encoding="utf-8")
    git(project, "add", "seeds", "docs")
    git(project, "commit", "--quiet", "-m", "An article more, and docs/ as it was before")
    assert absorb(project) == Status.FINE
    assert "0 files of seeds/ written, 0 refused" in capsys.readouterr().out
    edit(project, "articles/latvian*.md", "publisher: null", "publisher: Baltic Gazette")
    assert absorb(project) == Status.FINE
    assert "1 file of seeds/ written, 0 refused" in capsys.readouterr().out
    assert overlay(project) == {"publisher": "Baltic Gazette"}


def test_what_is_written_and_refused_can_be_annotations_of_a_proposal(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, "articles/latvian*.md", "The union said 400", "The union said 500")
    edit(project, "articles/latvian*.md", "publisher: null", "publisher: Baltic Gazette")
    assert run(["--project", str(project), "absorb", "--format", "github"]) == Status.PROBLEMS
    out = capsys.readouterr().out
    assert "::error file=docs/articles/latvian" in out
    assert "::notice file=seeds/articles/one.yml,title=written::" in out


def test_a_heading_is_the_title(project: Path) -> None:
    edit(project, "articles/latvian*.md", "# Latvian minister will visit Estonia", "# Riga & the strike")
    assert absorb(project) == Status.FINE
    assert overlay(project) == {"title": "Riga & the strike"}


def test_marks_that_nobody_sees_are_not_written_into_seeds(project: Path) -> None:
    edit(project, "articles/latvian*.md", "# Latvian minister", "# Latvian\u00a0minister \u202e\u200bnow")
    assert absorb(project) == Status.FINE
    assert overlay(project) == {"title": "Latvian minister now will visit Estonia"}


def test_the_words_of_a_statement_become_a_decision(project: Path) -> None:
    edit(project, "statements.md", "will visit Estonia", "is to visit Estonia")
    assert absorb(project) == Status.FINE
    (decision,) = (project / "seeds" / "decisions").glob("*.yml")
    found = yaml.safe_load(decision.read_text(encoding="utf-8"))
    assert found["action"] == "reword"
    assert "Ona Berg is to visit Estonia" in found["text"]


def test_captured_text_is_evidence_and_an_edit_of_it_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, "articles/latvian*.md", "The union said 400", "The union said 500")
    assert absorb(project) == Status.PROBLEMS
    assert "evidence" in capsys.readouterr().err
    assert not (project / "seeds" / "articles" / "one.yml").exists()


def test_a_computed_field_is_refused_with_the_place_to_correct_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, "articles/latvian*.md", "origin: null", "origin: reuters")
    assert absorb(project) == Status.PROBLEMS
    assert "seeds/articles/one.yml" in capsys.readouterr().err


def test_a_page_of_ones_own_is_sent_to_its_folder(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs" / "note.md").write_text("# Note\n", encoding="utf-8")
    assert absorb(project) == Status.PROBLEMS
    assert "seeds/pages/" in capsys.readouterr().err


def test_what_was_absorbed_survives_the_next_build(project: Path) -> None:
    edit(project, "articles/latvian*.md", "publisher: null", "publisher: Baltic Gazette")
    absorb(project)
    run(["--project", str(project), "build", "--docs-only", "--quiet"])
    (page,) = (project / "docs" / "articles").glob("latvian*.md")
    assert "publisher: Baltic Gazette" in page.read_text(encoding="utf-8")


def write(project: Path, path: str, text: str) -> Path:
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


ACTOR = "---\nname: Ona Berg\ntype: person\n---\nPrime minister since 2024.\n\nFormerly a judge.\n"


@pytest.fixture(scope="module")
def curated(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier with an actor's record, an assessment and a page of the editors, committed and built."""
    folder = Path(shutil.copytree(built, tmp_path_factory.mktemp("curated") / "strike"))
    write(folder, "seeds/actors/ona-berg.md", ACTOR)
    write(folder, "seeds/dossier.md", "---\ntitle: Strike\n---\n\nNobody knows how it ends.\n")
    write(folder, "seeds/pages/about_us.md", "# About us\n\nWe read the news.\n\nSince 2020.\n")
    git(folder, "add", "seeds")
    git(folder, "commit", "--quiet", "-m", "Records")
    run(["--project", str(folder), "build", "--docs-only", "--quiet"])
    return folder


@pytest.fixture
def records(curated: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(curated, tmp_path / "strike"))


@pytest.mark.parametrize(
    ("page", "edited", "record", "expected"),
    [
        (
            "actors/ona-berg.md",
            ("Formerly a judge.", "A judge until 2020.\n\nBorn in Liepāja."),
            "seeds/actors/ona-berg.md",
            ACTOR.replace("---\nPrime", "---\n\nPrime").replace(
                "Formerly a judge.", "A judge until 2020.\n\nBorn in Liepāja."
            ),
        ),
        (
            "index.md",
            ("Nobody knows how it ends.", "It ends in spring."),
            "seeds/dossier.md",
            "---\ntitle: Strike\n---\n\nIt ends in spring.\n",
        ),
        ("pages/about-us.md", ("\n\nSince 2020.", ""), "seeds/pages/about_us.md", "# About us\n\nWe read the news.\n"),
    ],
)
def test_the_editors_own_words_go_back_to_where_they_stand(
    records: Path, page: str, edited: tuple[str, str], record: str, expected: str
) -> None:
    edit(records, page, *edited)
    assert absorb(records) == Status.FINE
    assert (records / record).read_text(encoding="utf-8") == expected


def test_a_field_of_an_actor_is_set_in_its_record(records: Path) -> None:
    edit(records, "actors/ona-berg.md", "aliases: []", "aliases: [Ona Bērga]")
    assert absorb(records) == Status.FINE
    text = (records / "seeds" / "actors" / "ona-berg.md").read_text(encoding="utf-8")
    assert "Ona Bērga" in text
    assert text.endswith("---\nPrime minister since 2024.\n\nFormerly a judge.\n")


def test_a_field_of_an_actor_whom_nobody_curated_makes_a_whole_record(project: Path) -> None:
    edit(project, "actors/ona-berg.md", "aliases: []", "aliases: [Ona Bērga]")
    assert absorb(project) == Status.FINE
    text = (project / "seeds" / "actors" / "ona-berg.md").read_text(encoding="utf-8")
    record, problems = read_actor(text, "x", "ona-berg")
    assert problems == ()
    assert record is not None
    assert (record.name, record.type, record.aliases) == ("Ona Berg", "person", ("Ona Bērga",))


def test_a_row_of_an_articles_table_is_its_field(project: Path) -> None:
    edit(project, "articles/latvian*.md", "| Publisher | not stated", "| Publisher | Baltic Gazette")
    assert absorb(project) == Status.FINE
    assert overlay(project) == {"publisher": "Baltic Gazette"}


def test_a_new_page_among_those_of_the_editors_becomes_theirs(project: Path) -> None:
    write(project, "docs/pages/note.md", "# Note\n\nWords.\n")
    assert absorb(project) == Status.FINE
    assert (project / "seeds" / "pages" / "note.md").read_text(encoding="utf-8") == "# Note\n\nWords.\n"


def test_a_decision_is_signed_where_a_name_is_given(project: Path) -> None:
    edit(project, "statements.md", "will visit Estonia", "is to visit Estonia")
    assert run(["--project", str(project), "absorb", "--by", "A. Editor"]) == Status.FINE
    (decision,) = (project / "seeds" / "decisions").glob("*.yml")
    assert yaml.safe_load(decision.read_text(encoding="utf-8"))["by"] == "A. Editor"


def test_a_page_and_its_overlay_edited_at_once_lose_neither_word(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, "articles/latvian*.md", "publisher: null", "publisher: Baltic Gazette")
    edit(project, "articles/latvian*.md", "agency: null", "agency: Reuters")
    mine = write(project, "seeds/articles/one.yml", "publisher: Riga Times  # its masthead\n")
    assert absorb(project) == Status.PROBLEMS
    told = capsys.readouterr().err
    assert "absorb-conflict" in told
    assert "'Baltic Gazette'" in told
    assert "'Riga Times'" in told
    assert mine.read_text(encoding="utf-8") == "publisher: Riga Times  # its masthead\n"
    run(["--project", str(project), "build", "--docs-only", "--quiet"])
    kept = [p.read_text(encoding="utf-8") for p in (project / ".dossier" / "rescued").rglob("*.md")]
    assert any("publisher: Baltic Gazette" in text for text in kept)


def test_a_page_and_its_overlay_that_say_the_same_are_no_conflict(project: Path) -> None:
    edit(project, "articles/latvian*.md", "publisher: null", "publisher: Baltic Gazette")
    mine = write(project, "seeds/articles/one.yml", "publisher: Baltic Gazette\nslug: visit\n")
    assert absorb(project) == Status.FINE
    assert yaml.safe_load(mine.read_text(encoding="utf-8")) == {"publisher": "Baltic Gazette", "slug": "visit"}


def test_prose_edited_on_the_page_and_in_its_record_is_left_to_people(
    records: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(records, "actors/ona-berg.md", "Formerly a judge.", "Formerly a lawyer.")
    mine = write(records, "seeds/actors/ona-berg.md", ACTOR.replace("a judge", "a teacher"))
    assert absorb(records) == Status.PROBLEMS
    assert "absorb-conflict" in capsys.readouterr().err
    assert "a teacher" in mine.read_text(encoding="utf-8")


def test_a_page_with_marks_of_a_merge_is_refused_and_built_anew(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = next((project / "docs" / "articles").glob("latvian*.md"))
    whole = page.read_text(encoding="utf-8")
    page.write_text(f"<<<<<<< ours\n{whole}=======\n{whole}x\n>>>>>>> theirs\n", encoding="utf-8")
    assert absorb(project) == Status.PROBLEMS
    assert "a merge left its marks" in capsys.readouterr().err
    assert run(["--project", str(project), "build", "--docs-only", "--quiet"]) == Status.FINE
    assert page.read_text(encoding="utf-8") == whole


def test_a_bomb_in_the_front_matter_of_a_page_is_refused_at_once(project: Path) -> None:
    page = next((project / "docs" / "articles").glob("latvian*.md"))
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    page.write_text(f"---\n{bomb}---\n\n# x\n", encoding="utf-8")
    assert absorb(project) == Status.PROBLEMS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "title: New\n"),
        ("slug: a", "slug: a\ntitle: New\n"),
        ("# why\ntitle: Old # because\nslug: a\n", "# why\ntitle: New\nslug: a\n"),
        ("title:\n  value: Old\n  reason: it was\nslug: a\n", "title: New\nslug: a\n"),
        ("title: >\n  Old\n  words\n\nslug: a\n", "title: New\nslug: a\n"),
        ("title: 'Old'", "title: New\n"),
    ],
)
def test_a_field_is_set_where_it_stands_and_the_rest_stays(text: str, expected: str) -> None:
    changed = set_fields(text, {"title": "New"})
    assert yaml.safe_load(changed) == yaml.safe_load(expected)
    for line in text.splitlines():
        if line.startswith(("#", "slug")):
            assert line in changed.splitlines()


@given(st.dictionaries(st.sampled_from("abc"), st.text(max_size=20), max_size=3), st.text(max_size=20))
def test_setting_a_field_sets_that_field_and_no_other(record: dict[str, str], value: str) -> None:
    text = yaml.safe_dump(record, allow_unicode=True) if record else ""
    if yaml.safe_load(text or "{}") != record or yaml.safe_load(yaml.safe_dump({"b": value}, allow_unicode=True)) != {
        "b": value
    }:
        return  # YAML itself does not carry some control characters
    assert yaml.safe_load(set_fields(text, {"b": value})) == record | {"b": value}
