"""The editors' guide, step by step: link, form, file, proposal, merge; the correction stands, nothing else moved."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ROOT, git
from tests.site.conftest import serve
from tests.site.guide import NEW_ARTICLE, REPOSITORY, Forge, Proposed, Walk, dossier, follow, found_forge


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """The guide followed to its end: what was proposed, what each step changed, and the site that came of it."""

    forge: Forge
    add: str
    steps: dict[str, Proposed]
    changes: dict[str, dict[str, list[str]]]
    address: str


@pytest.fixture(scope="module")
def followed(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Followed]:
    forge = found_forge(tmp_path_factory.mktemp("guide"))
    forge.propose("article", "seeds/articles/experts-ask.txt", NEW_ARTICLE)
    forge.merge("article")
    changes = {"article": forge.changes("HEAD~1")}
    dossier(forge.main, "build", "--quiet")
    context = browser.new_context()
    with serve(forge.main / "site") as address:
        walk = Walk(page=context.new_page(), address=address)
        add = walk.find_where_to_add()
        steps = dict(zip(("date", "actors", "difference"), follow(walk), strict=True))
    context.close()
    for branch, step in steps.items():
        forge.propose(branch, step.path, step.text)
    for branch in steps:
        forge.merge(branch)
        changes[branch] = forge.changes("HEAD~1")
    dossier(forge.main, "build", "--quiet")
    with serve(forge.main / "site") as address:
        yield Followed(forge=forge, add=add, steps=steps, changes=changes, address=address)


def test_every_link_of_the_guide_opens_the_file_that_decides_on_the_forge(followed: Followed) -> None:
    assert parse_qs(urlsplit(followed.add).query)["filename"] == ["seeds/articles/NAME.txt"]
    date, actors, difference = followed.steps.values()
    assert date.link == f"{REPOSITORY}/edit/main/{date.path}"
    for new in (actors, difference):
        assert new.link.startswith(f"{REPOSITORY}/new/main?")
        assert parse_qs(urlsplit(new.link).query) == {"filename": [new.path], "value": [new.text]}


def test_each_step_changes_what_it_is_about_and_nothing_else(followed: Followed) -> None:
    told = followed.changes
    assert told["article"].pop("articles_added") == ["experts-ask"]
    leads = {"fronted", "moved_back"}  # what most articles begin with comes first, and now there is one more
    assert told["article"].keys() <= {"added", "corroborated", "rated", "disputed", *leads}
    assert told["date"] == {"dates_moved": ["003_722b4264c7608383"]}
    assert told["actors"].pop("actors_merged") == ["wagner-group"]
    assert told["actors"].keys() <= {"changed", "corroborated", "rated"}
    assert told["difference"].pop("settled") == ["coup-dc374a71-when"]
    assert told["difference"].keys() <= {"rated"}


def test_no_capture_is_touched_and_no_problem_is_left(followed: Followed) -> None:
    changed = git(followed.forge.main, "log", "--name-only", "--format=", "HEAD").split()
    added = {"seeds/articles/experts-ask.txt", *(step.path for step in followed.steps.values())}
    shipped = {p.relative_to(ROOT).as_posix() for p in (ROOT / "seeds" / "articles").glob("*.txt")}
    assert added <= set(changed)
    for path in shipped:
        assert (followed.forge.main / path).read_bytes() == (ROOT / path).read_bytes()
    found = json.loads((followed.forge.main / "docs" / "dossier.json").read_text(encoding="utf-8"))
    assert [p for p in found["problems"] if p["severity"] != "note"] == []


def test_the_corrections_stand_on_the_pages(followed: Followed, page: Page) -> None:
    page.goto(f"{followed.address}/articles/russia-will-support-malian-army/")
    row = page.locator(".d-article-meta tr", has_text="Published")
    expect(row).to_contain_text("8 Feb 2023")
    expect(row).to_contain_text("The archive of its site lists it then")
    page.goto(f"{followed.address}/actors/vagner-group/")
    page.wait_for_url("**/actors/wagner-group/")
    page.goto(f"{followed.address}/differences/")
    told = page.locator(".d-difference", has_text="When was power seized in Mali?")
    expect(told).to_contain_text("resolved")
    expect(told).to_contain_text("Power was taken twice, in August 2020 and in 2021.")
    page.goto(f"{followed.address}/articles/")
    expect(page.get_by_role("link", name="Experts ask for an inquiry in Mali")).to_be_visible()


@pytest.mark.parametrize("picture", sorted((ROOT / ".github" / "guide").glob("*.png")), ids=lambda path: path.name)
def test_pictures_of_the_guide_are_small_and_shown(picture: Path) -> None:
    assert picture.stat().st_size < 150_000
    assert f".github/guide/{picture.name}" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
