"""What is read of a parsed table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources

import pytest
import yaml

from builder.knowledge.load import load_table
from builder.knowledge.tables import Json, Table, fill

TABLES = tuple(
    path.name.removesuffix(".yml")
    for path in (resources.files("builder") / "data").iterdir()
    if path.name.endswith(".yml")
)


@dataclass(frozen=True, kw_only=True)
class Small:
    """A value with parts of its table word for word, and two that are made otherwise."""

    before_days: frozenset[str] = frozenset()
    games: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    ends: tuple[str, ...] = ()
    units: Mapping[str, float] = field(default_factory=dict)
    named: Mapping[str, frozenset[str]] = field(default_factory=dict)
    first: bool = False
    last: bool = False
    title: str = ""


def test_a_value_takes_what_its_table_has_under_the_names_of_its_fields_with_either_stroke() -> None:
    days: Json = ["since", {"word": "On", "why": "on Sunday"}, "«»"]
    table: Table = {"before-days": days, "ends": ["S", "en"], "units": {"km": 1000}, "first": True, "title": "Fair"}
    read = fill(
        Small, {**table, "made": ["x"], "named": 7}, lambda word: word.casefold().strip("«»"), made=frozenset({"y"})
    )
    assert read == Small(
        before_days=frozenset({"since", "on"}),
        ends=("S", "en"),
        units={"km": 1000.0},
        first=True,
        title="Fair",
        made=frozenset({"y"}),
    )


def lists(part: Json, where: str) -> Iterator[tuple[str, list[str]]]:
    """The lists of words in a part of a table."""
    if isinstance(part, dict):
        for name, entry in part.items():
            yield from lists(entry, f"{where}.{name}")
    elif isinstance(part, list):
        yield where, [word for word in part if isinstance(word, str)]
        for entry in part:
            yield from lists(entry, where) if isinstance(entry, dict | list) else ()


@pytest.mark.parametrize("name", sorted(set(TABLES) - {"common_words"}))
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    """But among common words, where each language has its own behind those of the others."""
    twice = {
        where: {word for word in words if words.count(word) > 1} for where, words in lists(dict(load_table(name)), name)
    }
    assert {where: found for where, found in twice.items() if found} == {}


def mappings(node: yaml.Node | None) -> Iterator[tuple[str, ...]]:
    """The keys of each mapping in a table, as they are written."""
    parts: list[yaml.Node] = []
    if isinstance(node, yaml.MappingNode):
        yield tuple(str(key.value) for key, _ in node.value)
        parts = [value for _, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        parts = node.value
    for part in parts:
        yield from mappings(part)


@pytest.mark.parametrize("name", TABLES)
def test_no_key_stands_twice_in_a_mapping(name: str) -> None:
    """What the first of the two says would be lost."""
    text = (resources.files("builder") / "data" / f"{name}.yml").read_text(encoding="utf-8")
    read = mappings(yaml.compose(text, Loader=yaml.CSafeLoader))
    assert [keys for keys in read if len(keys) != len(set(keys))] == []
