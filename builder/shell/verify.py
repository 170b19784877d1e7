"""Checks that docs/ and the captures are what was recorded of them."""

import hashlib
import json
from collections.abc import Iterable

from builder.shell.project import Project
from builder.shell.swap import find_files
from builder.shell.write import MANIFEST, read_manifest
from builder.values.problem import Place, Problem, Problems


def find_tampering(project: Project) -> tuple[int, Problems]:
    """How many files were checked, and a problem for each that is missing, added or not as recorded."""
    docs = find_files(project.docs)
    known = read_manifest(project.docs)
    captures = recorded_captures(project)
    problems = [*_check_docs(project, known), *_check_captures(project, captures)]
    for path in sorted(docs.keys() - known.keys() - {MANIFEST}):
        problems.append(_problem("docs-unknown", f"docs/{path}", "not in the manifest", "run dossier build"))
    return len(known) + len(captures), tuple(problems)


def recorded_captures(project: Project) -> dict[str, str]:
    """Path and sha256 of every capture that dossier.json was made from; empty where there is none to read."""
    try:
        data = json.loads((project.docs / "dossier.json").read_text(encoding="utf-8"))
        rows = [article["capture"] for article in data["articles"]]
        return {str(row["path"]): str(row["sha256"]) for row in rows}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _check_docs(project: Project, known: dict[str, set[str]]) -> Iterable[Problem]:
    if not known:
        yield _problem("manifest-missing", f"docs/{MANIFEST}", "there is no manifest to check", "run dossier build")
    for path in sorted(known):
        found = _hash(project, f"docs/{path}")
        if found is None:
            yield _problem("docs-missing", f"docs/{path}", "in the manifest, not on disk", "run dossier build")
        elif found not in known[path]:
            yield _problem("docs-changed", f"docs/{path}", "not what the builder wrote", "run dossier build")


def _check_captures(project: Project, captures: dict[str, str]) -> Iterable[Problem]:
    for path, recorded in sorted(captures.items()):
        found = _hash(project, path)
        if found is None:
            yield _problem("capture-missing", path, "docs/ rests on it", "restore it from the history of the project")
        elif found != recorded:
            message = f"sha256 is {found}, recorded was {recorded}"
            yield _problem("capture-changed", path, message, "restore the bytes as taken, or build anew to accept them")


def _hash(project: Project, path: str) -> str | None:
    file = project.root / path
    if not file.is_file() or not file.resolve().is_relative_to(project.root.resolve()):
        return None
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _problem(code: str, path: str, message: str, remedy: str) -> Problem:
    return Problem(code=code, where=Place(path=path), message=message, remedy=remedy)
