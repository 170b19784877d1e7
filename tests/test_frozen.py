"""Values made by our `dataclass` do what those of the standard library do."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Generic, TypeVar

import pytest

from builder.values.frozen import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours(Generic[T]):
    """A value with every kind of field that the program has."""

    name: str
    parts: tuple[T, ...] = ()
    seen: dict[str, int] = field(default_factory=dict)
    note: str = field(default="", compare=False, repr=False)

    @property
    def first(self) -> T:
        """The first part."""
        return self.parts[0]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Theirs(Generic[T]):
    """The same, by the standard library."""

    name: str
    parts: tuple[T, ...] = ()
    seen: dict[str, int] = field(default_factory=dict)
    note: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Placed:
    """Given in order."""

    one: int
    other: int = 2


@dataclass(frozen=True, slots=True)
class Empty:
    """Without fields."""


@dataclass(slots=True)
class Loose:
    """Made by the standard library itself."""

    count: int = 0


def test_a_value_is_shown_compared_and_hashed_by_its_fields() -> None:
    assert repr(Ours(name="a", parts=(1,))) == repr(Theirs(name="a", parts=(1,))).replace("Theirs", "Ours")
    assert Ours(name="a", note="x") == Ours(name="a", note="y") != Ours(name="b")
    assert hash(Placed(1)) == hash(Placed(1, 2)) == hash((1, 2))
    other: object = (1, 2)
    assert Placed(1, 2) != other
    assert Empty() == Empty()


def test_defaults_are_given_and_each_value_has_its_own_container() -> None:
    one, other = Ours[int](name="a"), Ours[int](name="a")
    assert (one.parts, one.seen, one.note) == ((), {}, "")
    assert one.seen is not other.seen
    assert Ours(name="a", parts=("b",)).first == "b"


def test_a_value_stays_as_it_was_made() -> None:
    value: object = Placed(1)
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'one'"):
        value.one = 2  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'one'"):
        del value.one  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        value.third = 3  # type: ignore[attr-defined]
    assert not hasattr(value, "__dict__")


@pytest.mark.parametrize(
    ("kind", "given", "named"),
    [(Ours, (), {}), (Ours, ("a",), {}), (Ours, (), {"name": "a", "other": 1}), (Placed, (), {})],
)
def test_what_a_value_lacks_or_does_not_know_is_refused(
    kind: Callable[..., object], given: tuple[str, ...], named: dict[str, object]
) -> None:
    with pytest.raises(TypeError, match="__init__"):
        kind(*given, **named)


@pytest.mark.parametrize("value", [Ours(name="a", parts=(1, 2), note="x"), Placed(1), Empty()])
def test_a_value_is_copied_replaced_and_laid_down(value: Ours[int]) -> None:
    for twin in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value), replace(value)):  # noqa: S301 - made here
        assert twin == value
        assert [getattr(twin, f.name) for f in fields(twin)] == [getattr(value, f.name) for f in fields(value)]


def test_a_value_is_matched_by_its_place() -> None:
    match Placed(1, 3):
        case Placed(one, other):
            assert (one, other) == (1, 3)


def test_what_is_not_frozen_can_be_changed() -> None:
    loose = Loose()
    loose.count += 1
    assert loose == Loose(1)
