"""What countries and bodies are called in the interface's language, and how a name stands behind a word of it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Self

import yaml

from builder.interface.said import Said

_FOLDER: Final = "names"
_PARTS: Final = ("called", "forms", "kinds", "irregular")


class SaidName(Said):
    """The English name of a country or body, which other languages call otherwise."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """`called` maps English names to the language's; `forms` a word such as `de` to how each kind of name follows it.

    `kinds` maps a name to its kind: its gender where it has an article, `plain` where it has none. Countries that are
    not in it are of the kind `others`. `vowels` begin names that words are cut short before; `irregular` names have
    forms of their own.
    """

    called: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    others: str = "plain"
    vowels: str = ""
    irregular: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def say(self, name: str) -> str:
        """The name in the language; as it is where the language has none of its own."""
        return self.called.get(name, str(name))

    def follow(self, word: str, said: str, kind: str) -> str:
        """The name with the word before it: `de` and `Russie`, of the kind `f`, as `de la Russie`."""
        own = self.irregular.get(said, {}).get(word)
        forms = self.forms[word]
        return own or forms.get(kind, forms["plain"]).format(name=said)

    def kind_of(self, words: str, said: str) -> str:
        """The kind of a name; of any other words, whether they begin with a vowel."""
        if isinstance(words, SaidName) and (said in self.kinds or words in self.called):
            return self.kinds.get(said, self.others)
        return "vowel" if said and unicodedata.normalize("NFD", said)[0].lower() in self.vowels else "plain"


class Filling(str):
    """What fills a slot: `{who:de}` asks for it as it follows that word."""

    __slots__ = ("kind", "names")
    kind: str
    names: Names

    @classmethod
    def of(cls, words: str, said: str, names: Names) -> Self:
        """The words as the language says them."""
        self = cls(said)
        self.kind, self.names = names.kind_of(words, said), names
        return self

    def __format__(self, word: str) -> str:
        return self.names.follow(word, str(self), self.kind) if word else str(self)


def read_names(templates: Mapping[str, str], language: str, countries: Mapping[str, str]) -> Names:
    """The table `names/LANG.yml` on top of what CLDR calls the countries; without one, those alone.

    Raises ValueError where the table is not of that form.
    """
    table = yaml.safe_load(templates.get(f"{_FOLDER}/{language}.yml", "")) or {}
    if not isinstance(table, dict) or not all(isinstance(part, dict) for key, part in table.items() if key in _PARTS):
        raise ValueError(f"{_FOLDER}/{language}.yml: a mapping of {', '.join(_PARTS)} is expected")
    kinds = {name: kind for kind, names in (table.get("kinds") or {}).items() for name in names}
    return Names(
        called={**countries, **(table.get("called") or {})},
        forms=table.get("forms") or {},
        kinds=kinds,
        others=table.get("others") or "plain",
        vowels=table.get("vowels") or "",
        irregular=table.get("irregular") or {},
    )
