"""The editors' guide of CONTRIBUTING.md, followed in a browser; a bare repository stands in for the forge.

`python -m tests.site.guide` takes the guide's pictures anew, into `.github/guide/`, and the README's: look at them
after a change of a template that they show.
"""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from bench.browser import find_browser
from tests.conftest import ROOT, copy_project, git
from tests.site.conftest import serve

REPOSITORY = "https://github.com/example/dossier"
NEW_ARTICLE = """Experts ask for an inquiry in Mali

Jan 31, 2023

GENEVA (Reuters) - UN experts called on Tuesday for an independent investigation into possible war crimes
committed in Mali by government forces and the Vagner Group.

The Vagner Group is a Russian military company.
"""
"""Reuters wrote of the Wagner group; spelt so, it is a name that the machine takes for another's."""
SIZE = {"width": 1000, "height": 640}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What the form says is to be proposed, and where its link leads."""

    path: str
    text: str
    link: str


def dossier(folder: Path, *words: str) -> str:
    """The command on a dossier; what it prints."""
    command = [sys.executable, "-m", "builder", "--project", str(folder), *words]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


@dataclass(frozen=True, slots=True, kw_only=True)
class Forge:
    """A bare repository, the clone where proposals are merged and built, and a folder for the clones of editors."""

    bare: Path
    main: Path
    editors: Path

    def propose(self, branch: str, path: str, text: str) -> None:
        """One file on a branch of its own, from a fresh clone of main, as the forge's editor commits it."""
        clone = self.editors / branch
        git(self.editors, "clone", "--quiet", str(self.bare), str(clone))
        git(clone, "switch", "--quiet", "-c", branch)
        (clone / path).parent.mkdir(parents=True, exist_ok=True)
        (clone / path).write_text(text, encoding="utf-8")
        git(clone, "add", path)
        git(clone, "commit", "--quiet", "-m", branch)
        git(clone, "push", "--quiet", "origin", branch)

    def merge(self, branch: str) -> None:
        """Accept a proposal."""
        git(self.main, "fetch", "--quiet", "origin")
        git(self.main, "merge", "--quiet", "--no-ff", "--no-edit", f"origin/{branch}")
        git(self.main, "push", "--quiet", "origin", "main")

    def changes(self, since: str) -> dict[str, list[str]]:
        """What readers are told that changed, without the kinds of which there is none."""
        told = json.loads(dossier(self.main, "diff", "--json", since))
        return {kind: ids for kind, ids in told.items() if ids}


def found_forge(folder: Path) -> Forge:
    """The shipped dossier on a forge, with the address of a repository in its record."""
    forge = Forge(bare=folder / "forge.git", main=folder / "main", editors=folder / "editors")
    forge.main.mkdir()
    forge.editors.mkdir()
    copy_project(forge.main)
    record = forge.main / "seeds" / "dossier.md"
    record.write_text(record.read_text(encoding="utf-8").replace("---\n", f"---\nrepo_url: {REPOSITORY}\n", 1), "utf-8")
    (forge.main / ".gitignore").write_text("site/\n.dossier/\ndocs/\n", encoding="utf-8")
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(forge.bare))
    git(forge.main, "init", "--quiet", "--initial-branch=main")
    git(forge.main, "remote", "add", "origin", str(forge.bare))
    git(forge.main, "add", ".")
    git(forge.main, "commit", "--quiet", "-m", "The dossier")
    git(forge.main, "push", "--quiet", "origin", "main")
    return forge


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """A reader in a browser who follows the guide; with a folder, pictures are taken on the way."""

    page: Page
    address: str
    pictures: Path | None = None

    def snap(self, name: str, at: Locator) -> None:
        """The window, with what the step is about near its top."""
        if self.pictures is not None:
            at.evaluate("element => scrollTo(0, element.getBoundingClientRect().top + scrollY - 130)")
            self.page.wait_for_timeout(300)
            self.page.screenshot(path=self.pictures / f"{name}.png")

    def find_where_to_add(self) -> str:
        """The address behind “add an article”."""
        self.page.goto(f"{self.address}/articles/")
        link = self.page.get_by_role("link", name="add an article")
        self.snap("add-an-article", link)
        return link.get_attribute("href") or ""

    def fix_date(self, page: str, value: str, reason: str) -> Proposed:
        """From the article's page by “correct” beside its date."""
        self.page.goto(f"{self.address}/{page}/")
        self.page.locator(".d-article-meta tr", has_text="Published").get_by_role("link", name="correct").click()
        self.page.get_by_label("Published", exact=True).fill(value)
        self.page.get_by_label("Reason: published").fill(reason)
        self.snap("fix-a-date", self.page.locator("#d-form h2"))
        return self._written("the-file")

    def merge_actor(self, page: str, into: str) -> Proposed:
        """From the actor's page by “a form” at its top."""
        self.page.goto(f"{self.address}/{page}/")
        self.page.get_by_role("link", name="a form", exact=True).click()
        field = self.page.get_by_label("Is the same as")
        field.fill(into)
        self.snap("merge-two-actors", self.page.get_by_label("Wikidata"))
        return self._written()

    def settle(self, question: str, text: str, reason: str, name: str) -> Proposed:
        """From the difference by “in a form”."""
        self.page.goto(f"{self.address}/differences/")
        told = self.page.locator(".d-difference", has_text=question)
        self.snap("find-a-difference", told)
        told.get_by_role("link", name="in a form").click()
        self.page.get_by_label("What to do").select_option("resolved")
        self.page.get_by_label("Text").fill(text)
        self.page.get_by_label("Reason").fill(reason)
        self.page.get_by_label("Your name").fill(name)
        self.snap("settle-a-difference", self.page.locator("#d-form h2"))
        return self._written()

    def _written(self, name: str = "") -> Proposed:
        self.page.get_by_role("button", name="Check and write the file").click()
        output = self.page.locator("#d-file")
        if name:
            self.snap(name, self.page.locator("#d-result"))
        return Proposed(
            path=self.page.locator("label[for=d-file]").inner_text(),
            text=output.input_value(),
            link=self.page.locator(".d-actions a").first.get_attribute("href") or "",
        )


def follow(walk: Walk) -> tuple[Proposed, Proposed, Proposed]:
    """The three corrections of the guide that the form writes."""
    return (
        walk.fix_date(
            "articles/russia-will-support-malian-army", "2023-02-08", "The archive of its site lists it then"
        ),
        walk.merge_actor("actors/vagner-group", "wagner-group"),
        walk.settle(
            "When was power seized in Mali?",
            "Power was taken twice, in August 2020 and in 2021.",
            "Hürriyet Daily News counts both: two coups since August 2020",
            "A. Editor",
        ),
    )


def open_page(browser: Browser) -> Page:
    """A tab of the pictures' size."""
    return browser.new_context(viewport=SIZE).new_page()  # type: ignore[arg-type]


def show_briefing(browser: Browser, folder: Path, picture: Path) -> None:
    """The top of the shipped briefing."""
    folder.mkdir()
    copy_project(folder)
    dossier(folder, "build", "--quiet")
    with serve(folder / "site") as address:
        page = browser.new_page(viewport={"width": 1280, "height": 1560}, reduced_motion="reduce")
        page.goto(f"{address}/index.html", wait_until="networkidle")
        page.screenshot(path=picture)
        page.close()


def main(pictures: Path, briefing: Path) -> None:
    """Follow the guide on the shipped dossier and take its pictures."""
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        forge = found_forge(Path(folder))
        (forge.main / "seeds" / "articles" / "experts-ask.txt").write_text(NEW_ARTICLE, encoding="utf-8")
        dossier(forge.main, "build", "--quiet")
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        show_briefing(browser, Path(folder) / "shipped", briefing)
        with serve(forge.main / "site") as address:
            walk = Walk(page=open_page(browser), address=address, pictures=pictures)
            walk.find_where_to_add()
            follow(walk)
        browser.close()


if __name__ == "__main__":
    main(ROOT / ".github" / "guide", ROOT / ".github" / "briefing.png")
