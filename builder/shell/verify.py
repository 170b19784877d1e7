"""Checks that docs/ and seeds/ are what was recorded of them."""

import hashlib
from collections.abc import Iterable, Mapping

from builder.naming import SEED_SUMS
from builder.shell.project import Project
from builder.shell.read import sum_seeds
from builder.shell.swap import find_files
from builder.shell.write import MANIFEST, read_sums
from builder.values.problem import Place, Problem, Problems


def find_tampering(project: Project) -> tuple[int, Problems]:
    """How many files were checked, and a problem for each that is missing, added or not as recorded."""
    docs = {f"docs/{path}": sums for path, sums in read_sums(project.docs / MANIFEST).items()}
    seeds = read_sums(project.docs / SEED_SUMS)
    if not docs:
        remedy = "run dossier build"
        return 0, (Place(path=f"docs/{MANIFEST}").problem("manifest-missing", "there is no manifest to check", remedy),)
    listed = [f"docs/{path}" for path in find_files(project.docs) if path != MANIFEST]
    kept = [line.partition("  ")[2] for line in sum_seeds(project.root).splitlines()]
    problems = [
        *_compare(project, docs, listed, "docs", "not what the builder wrote"),
        *_compare(project, seeds, kept, "seeds", "not what docs/ was made from"),
    ]
    return len(docs) + len(seeds), tuple(problems)


def _compare(
    project: Project, known: Mapping[str, set[str]], present: Iterable[str], folder: str, changed: str
) -> Iterable[Problem]:
    built = "run dossier build"
    for path in sorted(known):
        evidence = path.startswith("seeds/articles/") and not path.endswith((".yml", ".yaml"))
        remedy = "a clipping is evidence: put it back as it was taken" if evidence else built
        found = _hash(project, path)
        if found is None:
            yield Place(path=path).problem(f"{folder}-missing", "recorded, but not on disk", remedy)
        elif found not in known[path]:
            yield Place(path=path).problem(f"{folder}-changed", changed, remedy)
    for path in sorted(set(present) - known.keys()):
        yield Place(path=path).problem(f"{folder}-unknown", "not recorded", built)


def _hash(project: Project, path: str) -> str | None:
    file = project.root / path
    if not file.is_file() or not file.resolve().is_relative_to(project.root.resolve()):
        return None
    return hashlib.sha256(file.read_bytes()).hexdigest()
