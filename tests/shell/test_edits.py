"""Whatever people change, in whatever order: a build that remembers writes what one from nothing would write."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from builder.reading import read_in_turn
from builder.shell.build import build_docs
from builder.shell.held import Resident
from builder.shell.project import Project
from builder.shell.write import Written
from tests.built import build_plainly, docs_of
from tests.conftest import copy_project


def captures(project: Project) -> list[Path]:
    return sorted(p for p in (project.seeds / "articles").iterdir() if p.suffix in {".txt", ".html"})


def pick(project: Project, chance: Random) -> Path:
    return chance.choice(captures(project))


def edit(project: Project, chance: Random) -> None:
    capture = pick(project, chance)
    words = chance.choice(
        ("More followed on Friday.", "Ana Mikati of Peru met Sergei Lavrov in Lima on 3 March 2023, an official said.")
    )
    capture.write_text(capture.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")


def retitle(project: Project, chance: Random) -> None:
    capture = pick(project, chance)
    first, rest = capture.read_text(encoding="utf-8").split("\n", 1)
    capture.write_text(f"{first} after talks in Lima\n{rest}", encoding="utf-8")


def add(project: Project, chance: Random) -> None:
    capture = pick(project, chance)
    (project.seeds / "articles" / f"new-{chance.randrange(10**6)}{capture.suffix}").write_bytes(
        capture.read_bytes() + b"\nThree people were injured in Lima on Tuesday.\n"
    )


def remove(project: Project, chance: Random) -> None:
    capture = pick(project, chance)
    capture.unlink()
    capture.with_suffix(".yml").unlink(missing_ok=True)


def rename(project: Project, chance: Random) -> None:
    capture = pick(project, chance)
    capture.rename(capture.with_name(f"moved-{chance.randrange(10**6)}{capture.suffix}"))


def overlay(project: Project, chance: Random) -> None:
    said = chance.choice(
        ("published: 2021-03-04", "title: Another", "publisher: The Lima Times # a note", "drop: true")
    )
    pick(project, chance).with_suffix(".yml").write_text(f"{said}\n", encoding="utf-8")


def decide(project: Project, chance: Random) -> None:
    """Hide a statement, or correct the record about it, whether it is still there or not."""
    register = (project.docs / "data" / "correct" / "statement-0.json").read_text(encoding="utf-8")
    names = [line.partition(":")[0].strip('"') for line in register.splitlines() if line.startswith('"')]
    target = chance.choice(names) if names else "nothing"
    folder = project.seeds / chance.choice(("decisions", "corrections"))
    folder.mkdir(exist_ok=True)
    decision = f"action: hide\ntarget: {target}\nreason: twice\nby: the desk\nat: 2024-01-02\n"
    correction = f"kind: correction\nwhat: A day\nabout: [{target}]\nat: 2024-01-02\nby: the desk\n"
    text = decision if folder.name == "decisions" else correction
    (folder / f"d{chance.randrange(10**6)}.yml").write_text(text, encoding="utf-8")


def merge(project: Project, chance: Random) -> None:
    names = sorted(p.stem for p in (project.docs / "actors").glob("*.md") if p.stem != "index")
    one, other = chance.sample(names, 2)
    (project.seeds / "actors").mkdir(exist_ok=True)
    for name, extra in ((one, f"merge_into: {other}\n"), (other, "")):
        record = project.seeds / "actors" / f"{name}.md"
        record.write_text(f"---\nname: {name.title()}\ntype: person\n{extra}---\n", encoding="utf-8")


def template(project: Project, chance: Random) -> None:
    path = project.root / "templates" / chance.choice(("gaps.md.j2", "article.md.j2", "parts/none.j2"))
    path.parent.mkdir(exist_ok=True)
    path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + "\nMore.\n", encoding="utf-8")


def table(project: Project, chance: Random) -> None:
    project.own_tables.mkdir(exist_ok=True)
    (project.own_tables / "outlets.yml").write_text(
        f"outlets:\n  - name: The Lima Times\n    owner_type: {chance.choice(('public', 'private'))}\n",
        encoding="utf-8",
    )


def language(project: Project, chance: Random) -> None:
    record = project.seeds / "dossier.md"
    lines = [n for n in record.read_text(encoding="utf-8").splitlines() if not n.startswith(("languages:", "publish:"))]
    said = [f"languages: [{chance.choice(('en', 'fr'))}]", f"publish: {chance.choice(('full', 'excerpt'))}"]
    record.write_text("\n".join([lines[0], *said, *lines[1:]]) + "\n", encoding="utf-8")


KINDS: tuple[Callable[[Project, Random], None], ...] = (
    edit, retitle, add, remove, rename, overlay, decide, merge, template, table, language,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(2))
def test_any_order_of_edits_gives_the_bytes_of_a_build_from_nothing(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = Random(seed)  # noqa: S311 - a repeatable walk
    project = Project(root=copy_project(tmp_path / "dossier"))
    resident = Resident()
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    build_docs(project, read_in_turn, resident=resident)
    kinds = chance.sample(KINDS, len(KINDS))
    for number, kind in enumerate(kinds):
        if kind is remove and len(captures(project)) < 3:
            continue
        kind(project, chance)
        built = build_docs(project, read_in_turn, resident=resident if chance.random() < 0.7 else None)
        mine, clean = docs_of(project.root), build_plainly(project, tmp_path / f"twin-{number}")
        differing = sorted(path for path in mine.keys() | clean.keys() if mine.get(path) != clean.get(path))
        assert not differing, [k.__name__ for k in kinds[: number + 1]]
        assert replace(built, written=Written(files=len(mine))) == build_docs(project, read_in_turn)
