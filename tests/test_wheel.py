"""The built wheel is whole: a dossier is begun and built with it alone, far from this folder."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.conftest import ROOT


def build_wheel(folder: Path) -> Path:
    source = folder / "source"
    source.mkdir()
    for name in ("builder", "templates", ".vscode", ".github"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "CONTRIBUTING.md", "LICENSE", "mkdocs.yml", "mkdocs_hook.py"):
        shutil.copy(ROOT / name, source / name)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "wheel")]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (wheel,) = (folder / "wheel").glob("*.whl")
    return wheel


def test_a_dossier_is_begun_and_built_with_the_wheel_alone(tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    zipfile.ZipFile(build_wheel(tmp_path)).extractall(installed)
    environment = {**os.environ, "PYTHONPATH": str(installed)}

    def dossier(*words: str) -> None:
        # -P: nothing is found in the folder that the command runs in
        command = [sys.executable, "-P", "-m", "builder", *words]
        ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert ran.returncode == 0, ran.stderr

    dossier("init", "mine", "--title", "Talks", "--question", "Who met whom?")
    (tmp_path / "mine" / "seeds" / "articles" / "one.txt").write_text(
        "Talks in Oslo\n\nOSLO, Feb 7 (Reuters) - The minister arrived on Tuesday, officials said.\n"
    )
    dossier("--project", "mine", "build", "--docs-only")
    assert (tmp_path / "mine" / "docs" / "index.md").is_file()
    assert "arrived on Tuesday" in (tmp_path / "mine" / "docs" / "dossier.json").read_text(encoding="utf-8")
