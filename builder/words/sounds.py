"""How names sound in any script, roughly: consonants alone, for scripts that leave vowels out."""

import re

from anyascii import anyascii

_WITHOUT_VOWELS = re.compile("[\u0590-\u08ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CLASSES = str.maketrans("pvwfdqgcjzlrkh", "bbbbtkkkksrrkk", "aeiouyh")
_FINE = str.maketrans("pvwfdqgcjz", "bbbbtkkkks", "aeiouyh")
_VOWELS = "aeiouyw'`"
_TWICE = re.compile(r"(.)\1+")
_INNER_W = re.compile(r"(?<=.)w")
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?"
    r"(?:i(?:ang|ong|an|ng|ao|a|e|n|u)?|u(?:ang|ai|an|a|n|i|o|e)?|a(?:ng|i|o|n)?|e(?:ng|i|n|r)?|o(?:ng|u)?)){1,2}"
)
_NO_LETTER = re.compile(r"[^a-z]+")
_HEAD_VOWEL = re.compile("\\b[\u0627\u0623\u0625]\u0648")
"""How Arabic writes "O" and "U" at the head of a name ("\u0623\u0648\u062a\u0643\u064a\u0646")."""


def leaves_vowels_out(text: str) -> bool:
    """True for scripts that leave out vowels or write by syllables."""
    return _WITHOUT_VOWELS.search(text) is not None


def is_pinyin(word: str) -> bool:
    """Whether a word in small letters can be one or two Chinese syllables, as Latin letters write them: "keqiang"."""
    return _PINYIN.fullmatch(word) is not None


def with_head_vowels(text: str) -> str:
    """Arabic words with a Latin vowel for what stands for one at their head."""
    return _HEAD_VOWEL.sub("u", text)


def consonants_of_latin(word: str) -> str:
    """A word in Latin letters, reduced to classes of consonants: `lavrov` and `lawrow` are one, as are `kh` and `h`."""
    plain = word.replace("th", "t").replace("kh", "h").replace("zh", "j")
    return _TWICE.sub(r"\1", plain.translate(_CLASSES))


def consonants_of_word(word: str) -> str:
    """A word of any script, likewise, and told apart further: by l and r, and by a vowel at the head (then `-`).

    A letter that is a vowel as often as not ("و") counts as one.
    """
    written = anyascii(with_head_vowels(word)).casefold()
    latin = _NO_LETTER.sub("", written)
    if leaves_vowels_out(word):
        latin = _INNER_W.sub("", latin)
    head = "-" if written[:1] in _VOWELS else ""
    return head + _TWICE.sub(r"\1", latin.replace("th", "t").replace("zh", "j").translate(_FINE))
