"""Which language a text is written in: by its script, else by its small words."""

import re
from collections import Counter
from itertools import chain

from builder.knowledge.languages import Languages, Script

_UNKNOWN = "und"
"""ISO 639-2 for 'undetermined'."""
_CODE, _DEFAULT = re.compile(r"[a-z]{2,3}"), "en"
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 4000
_WORDS = 500
"""Letters and words looked at: the first paragraphs decide, even below a long menu."""
_LINE, _TELLING = 80, 400
"""Letters of a line that is no item of a menu, and of so many such lines that menus are not asked: in their names of
places and sections English pages looked Czech, German ones Portuguese (20 of 480 public pages; no page lost by it)."""
_LAST_LATIN = "\u02ff"
"""Below it no script tells the language by itself."""


def find_language(text: str, languages: Languages) -> str:
    """An ISO 639-1 code, `und` where nothing tells. Ties go to the language named first in the table."""
    head = _find_telling(text)
    script = _find_script(head, languages)
    if script is not None:
        return _within_script(head, script)
    words = _WORD.findall(head.casefold())[:_WORDS]
    scores = Counter(chain.from_iterable(filter(None, map(languages.anywhere.get, words))))
    best = max(languages.names, key=lambda language: scores[language], default=_UNKNOWN)
    return best if words and scores[best] >= max(1, len(words) * 0.08) else _UNKNOWN


def settle_language(stated: str, text: str, languages: Languages) -> str:
    """What a file states of its text, unless that is in another script, or plainly not in English: many programs state
    their own language, whatever they hold.
    """
    found, code = find_language(text, languages), stated.casefold().replace("_", "-").partition("-")[0]
    if not _CODE.fullmatch(code):
        return found
    if found == _UNKNOWN:
        return code
    if {code, found} <= set(languages.names):
        return found if code == _DEFAULT and len(text) >= _TELLING else code
    one_script = any({code, found} <= {script.language, *script.letters} for script in languages.scripts)
    return code if one_script else found


def _find_telling(text: str) -> str:
    """The first long lines; the first lines of a text that has few long ones."""
    long = "\n".join(row for row in text.split("\n") if len(row) >= _LINE)[:_ENOUGH]
    return long if len(long) >= _TELLING else text[:_ENOUGH]


def _find_script(text: str, languages: Languages) -> Script | None:
    """The script of at least a third of the letters; kana before han, since Japanese uses both."""
    if text.isascii():
        return None
    letters = Counter(filter(str.isalpha, text))
    if max(letters, default="") <= _LAST_LATIN:
        return None
    for script in languages.scripts:
        share = sum(count for letter, count in letters.items() if script.first <= letter <= script.last)
        threshold = 0.1 if script.language == "ja" else 0.34
        if share > threshold * letters.total():
            return script
    return None


def _within_script(text: str, script: Script) -> str:
    counts = Counter(text)
    for language, letters in script.letters.items():
        if sum(counts[letter] for letter in letters) > len(text) * 0.004:
            return language
    return script.language
