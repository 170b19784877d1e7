"""Typed reading of parsed YAML tables, and rows to write."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Table = Mapping[str, Json]
Row = dict[str, Json]
"""What is written, field by field."""
V = TypeVar("V", bound="DataclassInstance")


def words(table: Table, key: str) -> tuple[str, ...]:
    """The list of strings under `key`, in order; empty where the key is missing. Entries may be `{word, why}`."""
    entries = table.get(key) or []
    if not isinstance(entries, list):
        raise TypeError(f"{key}: a list is expected, not {type(entries).__name__}")
    return tuple(_word(entry["word"] if isinstance(entry, dict) else entry, key) for entry in entries)


def word_set(table: Table, key: str) -> frozenset[str]:
    """The same list where its order says nothing."""
    return frozenset(words(table, key))


def fill(kind: type[V], table: Table, fold: Callable[[str], str] = str, /, **made: object) -> V:
    """A value of what its table has word for word, each field by its type and name, and of what is `made` otherwise.

    A field `before_days` may be written `before-days`; of the words in sets nothing is left that folds to nothing.
    """
    read = {
        one.name: _READERS[one.type](table, one.name if one.name in table else one.name.replace("_", "-"))
        for one in fields(kind)
        if one.name not in made and one.type in _READERS
    }
    folded = {
        name: frozenset(filter(None, map(fold, found))) if isinstance(found, frozenset) else found
        for name, found in read.items()
    }
    make: Callable[..., V] = kind
    return make(**made, **folded)


def _word(entry: Json, key: str) -> str:
    if entry is None or isinstance(entry, bool):
        raise TypeError(f"{key}: a word is expected, not {entry}; yes, no, on, off and null need quotes")
    return str(entry)


def mapping(table: Table, key: str) -> dict[str, Json]:
    """The mapping under `key`; empty where the key is missing."""
    entry = table.get(key) or {}
    if not isinstance(entry, dict):
        raise TypeError(f"{key}: a mapping is expected, not {type(entry).__name__}")
    return entry


def list_by_word(table: Table, key: str) -> dict[str, str]:
    """Each word of the lists in the mapping under `key`, with the name of its list."""
    lists = mapping(table, key)
    return {word: name for name in lists for word in words(lists, name)}


def rows(table: Table, key: str) -> tuple[Table, ...]:
    """The list of mappings under `key`, in order; empty where the key is missing."""
    entries = table.get(key) or []
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise TypeError(f"{key}: a list of mappings is expected")
    return tuple(entry for entry in entries if isinstance(entry, dict))


def text(row: Table, key: str) -> str:
    """The string under `key`, which must be there."""
    value = row.get(key)
    if not isinstance(value, str):
        raise TypeError(f"{key}: a text is expected, not {value!r}")
    return value


def fields_of(value: object, names: str) -> Row:
    """Fields of a value to write, each under its own name: it is called so in the program, too."""
    return {
        name: list(part) if isinstance(part, tuple) else part
        for name, part in ((name, getattr(value, name)) for name in _split(names))
    }


@cache
def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split())


def texts(table: Table, key: str) -> dict[str, str]:
    """The mapping under `key`, its values as texts."""
    return {word: str(value) for word, value in mapping(table, key).items()}


def numbers(table: Table, key: str) -> dict[str, float]:
    """The mapping under `key`, its values as numbers."""
    return {word: float(str(value)) for word, value in mapping(table, key).items()}


_READERS: Mapping[object, Callable[[Table, str], object]] = {
    frozenset[str]: word_set,
    tuple[str, ...]: words,
    Mapping[str, str]: texts,
    Mapping[str, float]: numbers,
    bool: lambda table, key: table.get(key) is True,
    str: text,
}
"""How `fill` reads a field of each type; what is of another type is made."""
