"""Forms of names: endings by case in Russian, and words that Arabic writes together with the next one."""

from collections.abc import Container, Iterable

_ENDINGS = (
    # ending of the name: what stands in its place in the other cases
    ("ский", ("ского", "скому", "ским", "ском")),
    ("ская", ("ской", "скую")),
    ("ая", ("ой", "ую")),
    ("ое", ("ого", "ому", "ым", "ом")),
    ("ые", ("ых", "ым", "ыми")),
    ("ство", ("ства", "ству", "ством", "стве")),
    ("таты", ("татов", "татам", "татами", "татах")),
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
_OF_MEN = ((("ом", "а", "у", "е"), ""), (("ем", "я", "ю", "е"), "й"))
"""How given names of men end in other cases behind a consonant and behind a vowel, and how as they are listed."""
VOWELS = "аеёиоуыэюя"
"""Of Russian."""
_SURNAMES = {
    # how a surname ends in other cases: how it ends as it is listed, for a man and for a woman
    "m": (
        (("ского", "скому", "ским", "ском"), "ский"),
        (("ова", "ову", "овым", "ове"), "ов"),
        (("ева", "еву", "евым", "еве"), "ев"),
        (("ёва", "ёву", "ёвым", "ёве"), "ёв"),
        (("ина", "ину", "иным", "ине"), "ин"),
        (("ого", "ому"), "ой"),
        (("ом", "а", "у", "е"), ""),
    ),
    "f": (
        (("овой", "ову"), "ова"),
        (("евой", "еву"), "ева"),
        (("ёвой", "ёву"), "ёва"),
        (("иной", "ину"), "ина"),
        (("ской", "скую"), "ская"),
    ),
}
_SHORTEST = 3
"""Letters that a surname keeps without its ending."""


def russian_forms(name: str) -> tuple[str, ...]:
    """The forms of one Russian word by case, itself first; a word that ends in another vowel has none ("Мали")."""
    for ending, others in _ENDINGS:
        if name.endswith(ending):
            return (name, *(name[: -len(ending)] + other for other in others))
    return (name,) if name[-1:] in VOWELS else (name, *(name + ending for ending in _SOLID))


def with_prefixes(word: str, prefixes: Iterable[str]) -> tuple[str, ...]:
    """The word, alone and behind each prefix."""
    return (word, *(prefix + word for prefix in prefixes))


def bases_of(names: Iterable[str]) -> dict[str, str]:
    """Russian given names by each of their forms in the other cases; what may be a man's or a woman's is a man's."""
    women_first = sorted(names, key=lambda name: (not _is_womans(name), name))
    return {form: name for name in women_first for form in russian_forms(name)[1:]}


def _is_womans(given: str) -> bool:
    """Whether a Russian given name ends as those of women do."""
    return given.endswith(("а", "я"))


def base_of_unknown(given: str, known: Container[str]) -> str | None:
    """A man's Russian given name that no list has, without the ending of another case ("Амана"); None without one."""
    for endings, listed in _OF_MEN:
        stem = next((given.removesuffix(end) for end in endings if given.endswith(end)), "")
        vowel = stem[-1:] in VOWELS
        if len(stem) >= _SHORTEST - vowel and vowel == bool(listed) and given.lower() not in known:
            return stem + listed
    return None


def listed_surname(surname: str, given: str) -> str:
    """A Russian surname in another case as it is listed, by the given name: "Уткина" beside "Дмитрия" is "Уткин"."""
    for endings, listed in _SURNAMES["f" if _is_womans(given) else "m"]:
        for ending in endings:
            if surname.endswith(ending) and len(surname) - len(ending) >= _SHORTEST:
                return surname[: -len(ending)] + listed
    return surname
