"""Typed reading of parsed YAML tables."""

from collections.abc import Container, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Table = Mapping[str, Json]
Row = dict[str, Json]
"""What is written, field by field."""


def words(table: Table, key: str) -> tuple[str, ...]:
    """The list of strings under `key`, in order; empty where the key is missing. Entries may be `{word, why}`."""
    entries = table.get(key) or []
    if not isinstance(entries, list):
        raise TypeError(f"{key}: a list is expected, not {type(entries).__name__}")
    return tuple(_word(entry["word"] if isinstance(entry, dict) else entry, key) for entry in entries)


def word_set(table: Table, key: str) -> frozenset[str]:
    """The same list where its order says nothing."""
    return frozenset(words(table, key))


def word_sets(table: Table, kind: type["DataclassInstance"], made: Container[str] = ()) -> dict[str, frozenset[str]]:
    """What a value has word for word of its table: each field that is a set of words, but those `made` of others.

    A field `before_days` may be written `before-days`.
    """
    keys = {key.replace("-", "_"): key for key in table}
    sets = (one.name for one in fields(kind) if one.type == frozenset[str] and one.name not in made)
    return {name: word_set(table, keys.get(name, name)) for name in sets}


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
