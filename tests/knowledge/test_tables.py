"""What is read of a parsed table."""

from dataclasses import dataclass, fields

from builder.knowledge.tables import Table, word_sets
from builder.knowledge.times import TenseWords, TimeWords


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
