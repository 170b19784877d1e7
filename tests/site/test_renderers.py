"""The renderers that may follow MkDocs make a complete site of the same docs/: every page, with all its words."""

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

COMMANDS = {
    "zensical": [sys.executable, "-m", "zensical", "build"],
    "properdocs": [sys.executable, "-m", "properdocs", "build", "-f", "mkdocs.yml"],
}
_ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)
_TAG = re.compile(r"<(?:script|style).*?</(?:script|style)>|<[^>]+>", re.DOTALL)


def words(page: Path) -> list[str]:
    """What a reader reads of the page's own text."""
    found = _ARTICLE.search(page.read_text(encoding="utf-8"))
    return re.findall(r"\w+", unescape(_TAG.sub(" ", found[0]))) if found else []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_page_is_there_with_all_its_words(name: str, shipped: Path, tmp_path: Path) -> None:
    for part in ("docs", "templates", "mkdocs.yml", "mkdocs_hook.py"):
        source = shipped / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / part)
    environment = {**os.environ, "DOSSIER_HOOK": "off", "NO_MKDOCS_2_WARNING": "1"}
    ran = subprocess.run(COMMANDS[name], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    lost = []
    for page in sorted((shipped / "site").rglob("*.html")):
        path = page.relative_to(shipped / "site").as_posix()
        if path != "404.html":
            other = tmp_path / "site" / path
            if not other.is_file():
                lost.append(path)
            elif missing := set(words(page)) - set(words(other)):
                lost.append(f"{path}: {sorted(missing)[:8]}")
    assert lost == []
    assert (tmp_path / "site" / "dossier.json").is_file()
