"""Where what is said of one article is written: in its own overlay, never in that of others of its file."""

import json
from pathlib import Path

import pytest

from builder.cli import run
from builder.cli.status import Status
from tests.conftest import git
from tests.documents import BODY, TITLE, article_rss

SECOND = f"{TITLE}, part 2"


OF_THE_FILE = pytest.mark.parametrize("project", ["", "language: en\n"], ids=["none", "one"], indirect=True)
"""With no overlay of the file, and with one."""


@pytest.fixture
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A feed of two entries, and a file whose name is not its id."""
    articles = tmp_path / "seeds" / "articles"
    articles.mkdir(parents=True)
    (articles / "feed.xml").write_bytes(article_rss())
    (articles / "my clip.txt").write_text(f"Ferry stays in port\n\n{BODY[0]}\n", encoding="utf-8")
    if words := getattr(request, "param", ""):
        (articles / "feed.yml").write_text(words, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "seeds")
    git(tmp_path, "commit", "--quiet", "-m", "A feed")
    dossier(tmp_path, "build", "--docs-only", "--quiet")
    return tmp_path


def dossier(project: Path, *words: str) -> int:
    return run(["--project", str(project), *words])


def articles_of(project: Path) -> dict[str, dict[str, object]]:
    """What is told of each article, by its title."""
    dossier(project, "build", "--docs-only", "--quiet")
    found = json.loads((project / "docs" / "dossier.json").read_text(encoding="utf-8"))["articles"]
    return {article["title"]: article for article in found}


def written(project: Path) -> set[str]:
    return {path.name for path in (project / "seeds" / "articles").glob("*.yml")} - {"feed.yml"}


def edit(project: Path, title: str, old: str, new: str) -> None:
    pages = {path: path.read_text(encoding="utf-8") for path in (project / "docs" / "articles").glob("*.md")}
    ((path, text),) = [(path, text) for path, text in pages.items() if f"\n# {title}\n" in text]
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@OF_THE_FILE
def test_an_edit_of_the_page_of_one_entry_is_of_that_entry_alone(project: Path) -> None:
    before = articles_of(project)
    edit(project, SECOND, f"# {SECOND}", "# Letters on show")
    assert dossier(project, "absorb") == Status.FINE
    assert written(project) == {f"{before[SECOND]['id']}.yml"}
    assert set(articles_of(project)) == set(before) - {SECOND} | {"Letters on show"}


@OF_THE_FILE
def test_what_is_adopted_of_one_entry_is_of_that_entry_alone(project: Path) -> None:
    id_ = str(articles_of(project)[SECOND]["id"])
    assert dossier(project, "adopt", id_, "--field", "publisher") == Status.FINE
    assert written(project) == {f"{id_}.yml"}


def test_what_is_said_of_all_entries_is_not_adopted_for_one(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    id_ = str(articles_of(project)[SECOND]["id"])
    (project / "seeds" / "articles" / "feed.yml").write_text("publisher: The Post\n", encoding="utf-8")
    assert dossier(project, "adopt", id_, "--field", "publisher") == Status.PROBLEMS
    assert "seeds/articles/feed.yml: adopt-refused: publisher: asserted already" in "".join(capsys.readouterr())
    assert written(project) == set()


def test_an_edit_of_a_page_whose_file_has_another_name_than_its_id_is_found_again(project: Path) -> None:
    edit(project, "Ferry stays in port", "# Ferry stays in port", "# Ferry is out")
    assert dossier(project, "absorb") == Status.FINE
    assert written(project) == {"my clip.yml"}
    assert "Ferry is out" in articles_of(project)


def test_gaps_and_links_name_the_overlay_that_is_read(project: Path) -> None:
    told = "".join(path.read_text(encoding="utf-8") for path in (project / "docs").rglob("*.md"))
    assert "seeds/articles/my clip.yml" in told
    assert "seeds/articles/my-clip.yml" not in told
