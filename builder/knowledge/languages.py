"""The small words of each language and the scripts of others: what tells languages apart, and prose from menus."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.knowledge.tables import Json, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A range of letters, the language that mostly uses it, and letters that give away another."""

    language: str
    first: str
    last: str
    letters: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """`anywhere` maps the small words of all languages to the languages that have them, in the table's order."""

    names: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    anywhere: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_languages(table: Table) -> Languages:
    """Make the value from `data/languages.yml`."""
    entries = table.get("words") or {}
    if not isinstance(entries, dict):
        raise TypeError(f"words: a mapping is expected, not {type(entries).__name__}")
    anywhere: dict[str, tuple[str, ...]] = {}
    for language, text in entries.items():
        for word in dict.fromkeys(str(text).split()):
            anywhere[word] = (*anywhere.get(word, ()), language)
    scripts = table.get("scripts") or []
    if not isinstance(scripts, list):
        raise TypeError(f"scripts: a list is expected, not {type(scripts).__name__}")
    return Languages(
        names=tuple(entries),
        scripts=tuple(_script(entry) for entry in scripts),
        anywhere=anywhere,
    )


def _script(entry: Json) -> Script:
    if not isinstance(entry, dict):
        raise TypeError(f"scripts: a mapping is expected, not {type(entry).__name__}")
    letters = entry.get("letters") or {}
    return Script(
        language=str(entry["language"]),
        first=str(entry["first"]),
        last=str(entry["last"]),
        letters={k: frozenset(str(v)) for k, v in letters.items()} if isinstance(letters, dict) else {},
    )
