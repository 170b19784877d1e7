"""Captured words that look like markup, in titles and bodies, through templates, Markdown, theme and search index."""

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from mkdocs.utils.yaml import yaml_load

from builder.compose.indexing import index_dossier
from builder.render import render
from builder.shell.project import Project, read_templates
from tests.compose.made import attach, compose
from tests.compose.sample import sample_dossier
from tests.conftest import ROOT


class Tags(HTMLParser):
    """The scripts of a page, and whether any tag came from the captures."""

    def __init__(self) -> None:
        super().__init__()
        self.alien: list[str] = []
        self.script = ""
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "script"
        if tag == "b" or any((value or "").lower().startswith("javascript:alert") for _, value in attrs):
            self.alien.append(str((tag, attrs)))

    def handle_data(self, data: str) -> None:
        self.script += data if self.inside else ""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    templates = read_templates(Project(root=ROOT))
    site = index_dossier(sample_dossier())
    for file in render(compose(site), templates.sources) + attach(site) + templates.assets:
        path = folder / "docs" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    (folder / "docs" / "manifest.sha256").write_text("", encoding="utf-8")
    config = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    config.pop("hooks", None)
    config["theme"]["custom_dir"] = str(ROOT / "templates" / "theme")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DOSSIER_HOOK": "off"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=folder, env=environment, check=True)
    return folder / "site"


def test_no_captured_word_becomes_a_tag_a_script_or_an_address(hostile: Path) -> None:
    paths = list(hostile.rglob("*.html"))
    assert len(paths) > 1
    for path in paths:
        tags = Tags()
        tags.feed(path.read_text(encoding="utf-8"))
        assert tags.alien == [], path
        assert "alert('x')" not in tags.script, path


def test_the_search_index_holds_captured_words_as_text(hostile: Path) -> None:
    index = json.loads((hostile / "search" / "search_index.json").read_text(encoding="utf-8"))
    texts = [entry["title"] + entry["text"] for entry in index["docs"]]
    assert any("alert" in text for text in texts)
    assert not any("<script" in text or "<b>" in text for text in texts)
