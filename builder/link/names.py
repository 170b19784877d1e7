"""Whether two names are one name: spelling variants and transliterations yes, two people of one surname no."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from anyascii import anyascii
from rapidfuzz.distance import OSA

from builder.knowledge.name_words import NameWords
from builder.words.sounds import consonants_of_latin, leaves_vowels_out, with_head_vowels

_SERVANT = re.compile(r"\b(\u0639\u0628\u062f) (?=\u0627\u0644)")
_ARTICLE = re.compile(r"\b\u0627\u0644(?=\w{3})")
_OPEN_E = re.compile(r"(?<=[^\W\d_\u0410\u0415\u0418\u041e\u0423\u044b-\u044f\u0430\u0435\u0438\u043e\u0443])\u044d")
"""How Russian writes the English "a" behind a consonant ("Дэвид", "Мэттис"); at the head of a name it is an "e"."""
_MUTE = re.compile(r"(?<=n)augh\b")
"""How "o" is written at the end of Irish names ("Kavanaugh")."""
_DIGIT_LETTERS = str.maketrans("0139", "oieg")
"""Digits that stand for letters inside a word ("Sech1n")."""

# Spellings of one sound in names as English papers transliterate them. Set on the first half of a public list of name
# pairs; each row adds there without costing precision.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^ye", "e"),
        (r"gu(?=[eiy])", "g"),
        (r"sch|sh", "s"),
        (r"tch|ch|cz", "c"),
        (r"kh|gh", "h"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dj|dzh", "j"),
        (r"zh", "j"),
        (r"ck|q", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c(?!$)", "k"),
        (r"^x(?=i)", "s"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"oo|ou", "u"),
        (r"ee|ie|ei|ey|ij|yi|iy|ii|ej|aj|ay|ai|ae", "i"),
        (r"[yj]", "i"),
        (r"o", "u"),
        (r"ts|tz", "z"),
        (r"(.)\1+", r"\1"),
    )
)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_GLUED_FORM = re.compile(r"(?<=[a-z]{3})(?=[A-Z]{2,4}$)")
"""Where a legal form in capitals is written on to a name ("SiemensAG")."""
SHORT, LONG = 4, 8
"""Letters from which a word may differ by one and by two; below SHORT nothing may ("Xi", "Li", "CVS"),
and in people's names a word of SHORT letters neither ("Phil", "Will")."""
_JOINED = 6
"""Letters from which a name in one word is the same as in two: "Walmart" and "Wal-Mart", not "Al Ba" and "Alba"."""
_SHORTEST = 3
"""Initials that stand for a name ("PLA"); two letters stand for too many."""
_TELLING = 3
"""Words of a body's name that is one for each country: "Korean Air" is not "Korea Air"."""
_MOST_EDITS = 2
"""Letters by which two whole names may differ: with 3, `Volkswerk` is `Volkswagen`; with 1, `Lyndenburg` is lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name taken apart: words in Latin letters, the same by their sound; `vowels` whether its script writes them.

    `suffix` tells a son from his father ("jr"). `initials` are those of an organisation's name, and `is_short` is true
    where the name is nothing else.
    """

    words: tuple[str, ...]
    sounds: tuple[str, ...]
    vowels: bool = True
    suffix: str = ""
    initials: str = ""
    is_short: bool = False


def parse_person(name: str, words: NameWords) -> Name:
    """A person's name without titles before, particles inside and suffixes after: "Howard Dean" stays whole.

    A name with one comma has its last words first ("Dean, Howard").
    """
    last, comma, first = name.partition(",")
    turned = comma and first.strip() and "," not in first and not set(_latin_words(first)) & words.name_suffixes
    plain = _latin_words(f"{first} {last}" if turned else name)
    while len(plain) > 2 and _is_title(plain[0], words):
        plain = plain[1:]
    suffix = plain.pop() if len(plain) > 1 and plain[-1] in words.name_suffixes else ""
    inner = [word for word in plain[1:-1] if word not in words.particles]
    return replace(_make_name([*plain[:1], *inner, *plain[1:][-1:]], name), suffix=suffix)


def parse_body(name: str, words: NameWords) -> Name:
    """An organisation's name without legal forms and small words, its numbers in figures."""
    plain = _in_figures(_latin_words(_GLUED_FORM.sub(" ", name)), words)
    made = _make_name([word for word in plain if not _is_legal_form(word, words)] or plain, name)
    if len(plain) == 1 and name.isupper():
        return replace(made, initials=plain[0], is_short=True)
    capitals = "".join(word[0] for word in re.findall(r"[^\W\d_]+", anyascii(name)) if word[0].isupper())
    return replace(made, initials=capitals.casefold())


def _in_figures(plain: Sequence[str], words: NameWords) -> list[str]:
    """The words with numbers as figures: `Brigade Forty-Four` is `Brigade 44`, `2nd` is `2`."""
    found: list[str] = []
    tens = 0
    for word in plain:
        number = words.numbers.get(word)
        if number is not None and tens and 0 < number < 10:
            found[-1] = str(tens + number)
        else:
            ordinal = _ORDINAL.fullmatch(word)
            found.append(ordinal[1] if ordinal else word if number is None else str(number))
        tens = number if number is not None and number >= 20 else 0
    return found


def _is_legal_form(word: str, words: NameWords) -> bool:
    """Whether a word is a legal form, a long one also with a slip of the pen ("Aktiengeselschaft")."""
    if word in words.legal_forms:
        return True
    return len(word) > SHORT and any(
        len(form) > SHORT and form[0] == word[0] and OSA.distance(word, form, score_cutoff=1) == 1
        for form in words.legal_forms
    )


def _is_title(word: str, words: NameWords) -> bool:
    """Whether a word before a name belongs to no name."""
    return word in words.titles.honorifics or (word,) in words.titles.heads


def _latin_words(name: str) -> list[str]:
    """The words of a name in Latin letters, lower case, apostrophes taken out, digits inside words read as letters.

    Arabic surnames lose their article, as they do in Latin letters, where it is a particle; "عبد ال…" is one word.
    """
    name = _OPEN_E.sub("a", name)
    name = with_head_vowels(_ARTICLE.sub("", _SERVANT.sub(r"\1", name)).replace("\u0629", ""))
    plain = re.sub(r"['’ʼ‘`.]", "", anyascii(re.sub(r"(?<=\w)\.(?=\s|$)", "", name))).casefold()
    plain = _MUTE.sub("o", plain)
    return [_as_letters(word) for word in re.findall(r"[a-z0-9]+", plain)]


def _as_letters(word: str) -> str:
    mixed = any(c.isdigit() for c in word) and any(c.isalpha() for c in word)
    return word.translate(_DIGIT_LETTERS) if mixed and not _ORDINAL.fullmatch(word) else word


def _make_name(words: Sequence[str], original: str) -> Name:
    """A name of these words; `original` shows the script."""
    return Name(
        words=tuple(words),
        sounds=tuple(sound_of(word) for word in words),
        vowels=not leaves_vowels_out(original),
    )


def sound_of(word: str) -> str:
    """The word as it sounds, roughly: `Sergei`, `Sergey` and `Serguei` meet, so do `Lavrow` and `Lavrov`."""
    for pattern, sound in () if word.isdigit() else _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def is_same_person(left: Name, right: Name, words: NameWords) -> bool:
    """Whether two full names are one person's.

    Every word of the shorter name has its match in the longer one, first and last among them; single words must sound
    alike, so that a bare surname never meets another.
    """
    if len(left.words) > len(right.words):
        left, right = right, left
    if not left.words or _has_other_middle(left, right) or len({left.suffix, right.suffix} - {""}) > 1:
        return left == right
    if left.words == right.words or _is_joined(left, right):
        return True
    if left.vowels != right.vowels:
        return len(left.words) > 1 and any(
            "".join(consonants_of(left, soft)) == "".join(consonants_of(right, soft)) for soft in ("", "j")
        )
    if len(left.words) == 1:
        return len(right.words) == 1 and left.sounds == right.sounds and len(left.words[0]) > SHORT
    return not _is_parent_of(left, right) and _words_match(left, right, words)


def _is_parent_of(left: Name, right: Name) -> bool:
    """Whether two names end alike and begin otherwise: "Ahmad Nawaf Sabah" is the son of "Nawaf Ahmad Sabah"."""
    ends_alike = len(left.words) > 2 and left.sounds[-1] == right.sounds[-1] and left.sounds[0] != right.sounds[0]
    return ends_alike and left.sounds[0] in right.sounds[1:-1] and right.sounds[0] in left.sounds[1:-1]


def _has_other_middle(left: Name, right: Name) -> bool:
    """Whether an initial sets two names apart ("George W. Bush", "George H. W. Bush")."""
    one, other = left.words[1:2], right.words[1:2]
    if len(left.words) < 3 or len(right.words) < 3 or left.sounds[0] != right.sounds[0]:
        return False
    return min(len(one[0]), len(other[0])) == 1 and one[0][0] != other[0][0]


def is_other_generation(left: Name, right: Name) -> bool:
    """Whether the names are those of a father and his son, should both be people: alike but for the suffix."""
    return left.suffix != right.suffix and left.words[:1] == right.words[:1]


def _is_joined(left: Name, right: Name) -> bool:
    """Whether the names differ in their spaces alone, give or take a letter ("SergeiLavrov")."""
    one, other = "".join(left.words), "".join(right.words)
    if min(len(one), len(other)) <= LONG:
        return one == other and len(one) >= _JOINED
    if len(left.words) != len(right.words) and "".join(left.sounds) == "".join(right.sounds):
        return True  # "Хосейн Амир Абдоллахиян" and "Hossein Amirabdollahian"
    return OSA.distance(one, other, score_cutoff=1) <= (len(left.words) != len(right.words))


def consonants_of(name: Name, soft: str = "") -> list[str]:
    """The words reduced to classes of consonants, as scripts without vowels tell them apart.

    `soft` letters of Latin words stand for vowels behind the first ("Alijew").
    """
    unheard = "w" if not name.vowels else soft
    plain = (word[:1] + word[1:].replace(unheard, "") if unheard else word for word in name.words)
    return [consonants_of_latin(word) for word in plain]


def _words_match(left: Name, right: Name, words: NameWords) -> bool:
    """Whether each word of the shorter name finds a word of the longer one, at the price of few letters in all."""
    free = list(range(len(right.words)))
    spent = whole = short = 0
    for index in range(len(left.words)):
        best = min(
            ((_edits_between(left, index, right, other, words), other) for other in free), default=(_MOST_EDITS + 1, 0)
        )
        if best[0] > _MOST_EDITS:
            return False
        spent += best[0]
        one, two = left.words[index], right.words[best[1]]
        whole += len(one) > 1 and len(two) > 1
        short += (len(one) == 1) != (len(two) == 1) or _is_nickname(one, two, words)
        free.remove(best[1])
    # Two letters and a whole word apart are two people; so are "Jack Levin" and "John Lewis".
    most = 0 if short else _MOST_EDITS if len(left.words) == len(right.words) else 1
    return spent <= most and whole > 0 and (whole > 1 or len(left.words) > 1)


def _edits_between(left: Name, index: int, right: Name, other: int, words: NameWords) -> int:
    """By how many letters two words differ once spelt alike; one more than may be where they are different words."""
    one, two = left.words[index], right.words[other]
    if one == two or left.sounds[index] == right.sounds[other]:
        return _MOST_EDITS + 1 if _is_gendered(one, two) else 0
    if len(one) == 1 or len(two) == 1:
        return 0 if one[0] == two[0] and not _is_initial_of_surname(left, index, right, other) else _MOST_EDITS + 1
    if _is_nickname(one, two, words):
        return 0
    if _are_two_given_names(one, two, words):
        return _MOST_EDITS + 1
    size = min(len(one), len(two))
    allowed = (size > SHORT) + (size >= LONG)
    if _is_gendered(one, two) or not allowed:
        return _MOST_EDITS + 1
    edits = OSA.distance(left.sounds[index], right.sounds[other], score_cutoff=allowed)
    return edits if edits <= allowed else _MOST_EDITS + 1


def _is_initial_of_surname(left: Name, index: int, right: Name, other: int) -> bool:
    """Whether an initial inside one name would stand for the other's last word ("Ryan S. Hollman", "Ryan Suter")."""
    if len(left.words[index]) > 1:
        left, index, right, other = right, other, left, index
    return index + 1 < len(left.words) and other + 1 == len(right.words)


def _is_nickname(one: str, two: str, words: NameWords) -> bool:
    """Whether one word is the short form of the other."""
    return (one, two) in words.nicknames or (two, one) in words.nicknames


def _are_two_given_names(one: str, two: str, words: NameWords) -> bool:
    """Whether both are given names as they stand and no spellings of one: short, of other consonants, or of a man and a
    woman ("Julie" and "Julia", "Ivana" and "Ivanka").
    """
    if one not in words.given_names or two not in words.given_names:
        return False
    other = consonants_of_latin(one) != consonants_of_latin(two)
    return (
        other
        or max(len(one), len(two)) <= SHORT + 1
        or {words.addresses.get(one), words.addresses.get(two)} == {"mr", "ms"}
    )


def _is_gendered(one: str, two: str) -> bool:
    """Whether the words differ in the ending that tells a woman's name from a man's (`Ivanov`, `Ivanova`; `Angelo`)."""
    if len(one) > len(two):
        one, two = two, one
    return two == one + "a" or (one[:-1] == two[:-1] and {one[-1], two[-1]} == {"a", "o"})


def is_same_body(left: Name, right: Name, nations: Mapping[str, str]) -> bool:
    """Whether two names are one organisation's: word for word, few letters apart.

    Words of `nations` differ only where they name two (not "New Nigeria Peoples Party" and "New Nigerian …").
    """
    left, right, exact = _by_nation(left, nations), _by_nation(right, nations), nations.keys()
    if left.words == right.words or (_is_joined(left, right) and len(left.words) != len(right.words)):
        return True
    if left.is_short != right.is_short:
        return len(left.initials) >= _SHORTEST and left.initials == right.initials
    if left.sounds == right.sounds and not (set(left.words) ^ set(right.words)) & exact:
        return True
    return len(left.words) == len(right.words) and _few_edits_apart(left, right, exact)


def _by_nation(name: Name, nations: Mapping[str, str]) -> Name:
    """The name with the words of countries told by the country, where it has others besides."""
    if len(name.words) < _TELLING or nations.keys().isdisjoint(name.words):
        return name
    told = tuple(nations.get(word, word) for word in name.words)
    return replace(name, words=told, sounds=tuple(sound_of(word) for word in told))


def _few_edits_apart(left: Name, right: Name, exact: Set[str]) -> bool:
    """Whether two names of as many words differ in their order alone, or by few letters."""
    if sorted(left.words) == sorted(right.words):
        return True
    spent = 0
    for one, two in zip(left.words, right.words, strict=True):
        if one == two:
            continue
        size = min(len(one), len(two))
        if size < SHORT or one in exact or two in exact:
            return False
        spent += OSA.distance(one, two)
    return spent <= (1 if len("".join(left.words)) <= LONG else _MOST_EDITS) and len(left.words[0]) > 2
