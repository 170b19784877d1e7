"""Forms of names: endings by case in Russian, and words that Arabic writes together with the next one."""

from collections.abc import Iterable

_ENDINGS = (
    # ending of the name: what stands in its place in the other cases
    ("ский", ("ского", "скому", "ским", "ском")),
    ("ская", ("ской", "скую")),
    ("ова", ("овой", "ову")),
    ("ева", ("евой", "еву")),
    ("ина", ("иной", "ину", "ины")),
    ("ия", ("ии", "ию", "ией")),
    ("ья", ("ьи", "ье", "ью", "ьей")),
    ("я", ("и", "е", "ю", "ей")),
    ("а", ("ы", "и", "е", "у", "ой")),
    ("ий", ("ия", "ию", "ием", "ии")),
    ("й", ("я", "ю", "ем", "е")),
    ("ь", ("я", "ю", "ем", "е", "и")),
)
_SOLID = ("а", "у", "ом", "ым", "е")
_VOWELS = "аеёиоуыэюя"


def russian_forms(name: str) -> tuple[str, ...]:
    """The forms of one Russian word by case, itself first; a word that ends in another vowel has none ("Мали")."""
    for ending, others in _ENDINGS:
        if name.endswith(ending):
            return (name, *(name[: -len(ending)] + other for other in others))
    return (name,) if name[-1:] in _VOWELS else (name, *(name + ending for ending in _SOLID))


def with_prefixes(word: str, prefixes: Iterable[str]) -> tuple[str, ...]:
    """The word, alone and behind each prefix."""
    return (word, *(prefix + word for prefix in prefixes))
