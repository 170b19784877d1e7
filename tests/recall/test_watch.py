"""Work sees a world through what is noted alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from operator import eq

import pytest

from builder.recall.watch import Look, Watcher, find_changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    name: str
    table: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    table: Mapping[str, int]
    members: frozenset[str]
    row: tuple[int, ...]
    part: Part


WORLD = World(table={"a": 1, "b": 2, "c": 2}, members=frozenset("xy"), row=(1, 2), part=Part(name="p", table={"c": 3}))

LOOKS: dict[str, tuple[Callable[[World], object], set[Look]]] = {
    "a key": (lambda w: w.table["a"], {("table", "a")}),
    "a key that is not there": (lambda w: w.table.get("z"), {("table", "z")}),
    "whether a key is there": (lambda w: "z" in w.table, {("table", "z")}),
    "all of a table": (lambda w: dict(w.table.items()), {("table",), *(("table", key) for key in "abc")}),
    "how long a table is": (lambda w: len(w.table), {("table",)}),
    "a member": (lambda w: "x" in w.members, {("members", "x")}),
    "a member that may go": (lambda w: "y" in w.members, {("members", "y")}),
    "all members": (lambda w: sorted(w.members), {("members",)}),
    "a row": (lambda w: w.row, {("row",)}),
    "a part": (lambda w: (w.part.name, w.part.table["c"]), {("part.name",), ("part.table", "c")}),
    "nothing": (lambda w: 1, set()),
}


@pytest.mark.parametrize("name", LOOKS)
def test_what_is_looked_at_is_noted_and_found_again(name: str) -> None:
    make, expected = LOOKS[name]
    watcher = Watcher(WORLD, ("part",))
    for _ in range(2):
        made, looks = watcher.watch(make)
        assert (made, set(looks)) == (make(WORLD), expected)


CHANGED = {
    "a value": replace(WORLD, table={"a": 1, "b": 3, "c": 2}),
    "an added key": replace(WORLD, table={"a": 1, "b": 2, "c": 2, "z": 3}),
    "a key that is gone": replace(WORLD, table={"a": 1, "c": 2}),
    "the order of keys": replace(WORLD, table={"b": 2, "a": 1, "c": 2}),
    "the order of keys of one value": replace(WORLD, table={"a": 1, "c": 2, "b": 2}),
    "a member": replace(WORLD, members=frozenset("xz")),
    "the row": replace(WORLD, row=(1, 3)),
    "a name in the part": replace(WORLD, part=replace(WORLD.part, name="q")),
    "a table in the part": replace(WORLD, part=replace(WORLD.part, table={"c": 4})),
    "nothing": replace(WORLD, table=dict(WORLD.table)),
}


@pytest.mark.parametrize("change", CHANGED)
def test_what_looks_at_something_else_is_found(change: str) -> None:
    seen = {name: Watcher(WORLD, ("part",)).watch(make)[1] for name, (make, _) in LOOKS.items()}
    looks = {look: look for found in seen.values() for look in found}
    changed = set(find_changed(looks, WORLD, CHANGED[change], eq))
    touched = {name for name, found in seen.items() if found & changed}
    differs = {name for name, (make, _) in LOOKS.items() if repr(make(WORLD)) != repr(make(CHANGED[change]))}
    assert differs <= touched
    assert len(touched) <= 4, "what looks elsewhere is left alone"
    assert bool(touched) == (change != "nothing")
