"""What the linters cannot say about the core: it is pure when it runs, and its values are frozen."""

import ast
import builtins
import dataclasses
import importlib
import os
import pkgutil
import random
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import builder
from builder.knowledge.load import load_knowledge
from builder.pipeline import compile_dossier, make_files
from builder.reading import read_in_turn
from builder.shell.pool import load_libraries
from builder.shell.project import Project, read_templates
from builder.shell.read import read_seeds

ROOT = Path(__file__).resolve().parent.parent
SHELL = ("builder/shell/", "builder/cli/", "builder/__main__.py", "builder/knowledge/load.py")


def modules() -> list[str]:
    return [m.name for m in pkgutil.walk_packages(builder.__path__, "builder.") if m.name != "builder.__main__"]


def core_files() -> list[Path]:
    files = sorted((ROOT / "builder").rglob("*.py"))
    return [path for path in files if not path.relative_to(ROOT).as_posix().startswith(SHELL)]


def value_types() -> Iterator[type]:
    for name in modules():
        if name.startswith(("builder.values", "builder.knowledge")):
            for member in vars(importlib.import_module(name)).values():
                if isinstance(member, type) and dataclasses.is_dataclass(member) and member.__module__ == name:
                    yield member


def test_values_are_frozen_with_slots_and_named_fields() -> None:
    def holds(value: type) -> bool:
        named = all(field.kw_only for field in dataclasses.fields(value))
        return value.__dataclass_params__.frozen and "__slots__" in vars(value) and named  # type: ignore[attr-defined]

    assert [value for value in value_types() if not holds(value)] == []


def test_sequences_in_values_are_tuples() -> None:
    fields = [(value, field) for value in value_types() for field in dataclasses.fields(value)]
    assert [(value, f.name) for value, f in fields if str(f.type).startswith(("list", "set["))] == []


def test_every_module_says_what_it_is_for_in_its_first_line() -> None:
    docs = {name: (importlib.import_module(name).__doc__ or "").splitlines() for name in modules()}
    assert [name for name, doc in docs.items() if not doc or not (doc[0].endswith((".", ":", ",")) or doc[1:])] == []


def test_the_core_asks_no_clock_and_opens_nothing() -> None:
    asking = {"now", "today", "utcnow", "read_text", "write_text", "read_bytes", "write_bytes", "getenv"}
    opening = {"open", "print", "input", "eval", "exec", "__import__"}
    for path in core_files():
        calls = [node.func for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Call)]
        assert asking.isdisjoint(call.attr for call in calls if isinstance(call, ast.Attribute)), path
        assert opening.isdisjoint(call.id for call in calls if isinstance(call, ast.Name)), path


def test_the_core_runs_with_disk_clock_network_and_chance_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project(root=ROOT)
    seeds, problems = read_seeds(ROOT)
    knowledge, templates = load_knowledge(project.own_tables), read_templates(project)
    compile_dossier(seeds, knowledge, problems, read_in_turn)  # libraries may read tables of their own, once
    take_away_world(monkeypatch)
    dossier, _ = compile_dossier(seeds, knowledge, problems, read_in_turn)
    files = make_files(dossier, templates.sources, templates.assets)
    monkeypatch.undo()
    assert any(file.path == "dossier.json" for file in files)


def take_away_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """Disk, clock, network, environment and chance fail for whoever asks them."""

    def taken(*_: object, **__: object) -> object:
        raise AssertionError("the core reached for the world outside")

    load_libraries()  # code, which is loaded late
    for owner, names in WORLD.items():
        for name in names:
            monkeypatch.setattr(owner, name, taken)


WORLD: dict[object, tuple[str, ...]] = {
    builtins: ("open", "print", "input"),
    os: ("open", "stat", "listdir", "scandir", "getenv", "urandom", "system"),
    time: ("time", "time_ns"),
    random: ("random", "randint", "choice", "shuffle"),
    socket: ("socket", "create_connection", "getaddrinfo"),
}
