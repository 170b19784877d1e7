"""What is read of a parsed table."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from importlib import resources

import pytest

from builder.knowledge.load import load_table
from builder.knowledge.tables import Json, Table, word_sets
from builder.knowledge.times import TenseWords, TimeWords

TABLES = tuple(
    path.name.removesuffix(".yml")
    for path in (resources.files("builder") / "data").iterdir()
    if path.name.endswith(".yml")
)


@dataclass(frozen=True, kw_only=True)
class Small:
    """A value with two lists of its table, one that others make, and a field of another kind."""

    before_days: frozenset[str] = frozenset()
    games: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    first: bool = False


def test_a_value_takes_the_lists_named_as_its_fields_with_either_stroke() -> None:
    table: Table = {"before-days": ["since", {"word": "on", "why": "on Sunday"}], "first": True, "made": ["x"]}
    read = word_sets(table, Small, made=("made",))
    assert read == {"before_days": frozenset({"since", "on"}), "games": frozenset()}


def test_a_field_of_another_kind_is_no_list() -> None:
    sets = {one.name for kind in (TimeWords, TenseWords) for one in fields(kind) if one.type == frozenset[str]}
    assert {"games", "looking_back"} <= sets
    assert sets.isdisjoint({"names_before", "past_ends", "month_first", "coming"})
    assert word_sets({"past-ends": ["ed"]}, TenseWords).keys().isdisjoint({"past_ends", "coming"})


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
