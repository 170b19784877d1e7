"""What tests of the whole program share: a copy of the shipped project, built once."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

os.environ["DOSSIER_CACHE"] = "off"  # every test reads for itself; those of the cache give it a folder

settings.register_profile("local", deadline=None)
settings.register_profile(
    "ci", deadline=None, derandomize=True, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def copy_project(target: Path) -> Path:
    """The parts of a dossier folder, without what is made from them."""
    shutil.copytree(ROOT / "seeds", target / "seeds")
    shutil.copytree(ROOT / "templates", target / "templates")
    for name in ("mkdocs.yml", "mkdocs_hook.py"):
        shutil.copy(ROOT / name, target / name)
    return target


def git(folder: Path, *words: str) -> str:
    """Git in a folder, as an editor; what it prints."""
    identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
    done = subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True, text=True)  # noqa: S607
    return done.stdout


@pytest.fixture
def project_folder(tmp_path: Path) -> Path:
    """A copy of the shipped project, not yet built."""
    return copy_project(tmp_path)
