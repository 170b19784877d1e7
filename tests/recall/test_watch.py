"""Work sees a world through what is noted alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

from builder.recall.watch import ABSENT, Finder, Look, Watcher


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


WORLD = World(table={"a": 1, "b": 2}, members=frozenset("xy"), row=(1, 2), part=Part(name="p", table={"c": 3}))

LOOKS: dict[str, tuple[Callable[[World], object], set[Look]]] = {
    "a key": (lambda w: w.table["a"], {("table", "a")}),
    "a key that is not there": (lambda w: w.table.get("z"), {("table", "z")}),
    "whether a key is there": (lambda w: "z" in w.table, {("table", "z")}),
    "all of a table": (lambda w: dict(w.table.items()), {("table",), ("table", "a"), ("table", "b")}),
    "how long a table is": (lambda w: len(w.table), {("table",)}),
    "a member": (lambda w: "x" in w.members, {("members", "x")}),
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


def test_a_look_finds_what_work_would_see() -> None:
    find = Finder(WORLD).find
    assert [find(look) for look in (("table", "a"), ("table", "z"), ("table",))] == [
        1,
        ABSENT,
        (("a", 1), ("b", 2)),
    ]
    assert [find(look) for look in (("members", "x"), ("members",), ("row",), ("part.table", "c"))] == [
        True,
        ("x", "y"),
        (1, 2),
        3,
    ]
