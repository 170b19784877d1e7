"""The language that pages speak to readers: the dossier's own words, its dates and its plurals."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from builder.dates.spoken import ENGLISH, LONG, Calendar, Texts, speak_date
from builder.interface.named import Filling, Names, SaidName
from builder.interface.said import Said, SaidDate
from builder.words.english import MONTHS

_SLOT: Final = re.compile(r"\{(\w+)\}")
_DAY: Final = re.compile(rf"(?:(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) )(\d{{4}})")
_SPOKEN: Final = frozenset(("about", "day", "how", "origins", "remedy", "wanted", "what", "who", "why"))
"""Slots that hold words of the dossier's own."""
_NUMBERS: Final = {"n": r"[\d.,]+", "year": r"\d{4}"}
Plural = Callable[[int], str]
"""A number to the name of its plural form, as CLDR names them: `one`, `few`, `other`."""


def _english_plural(number: int) -> str:
    """`one` for 1, `other` for everything else."""
    return "one" if number == 1 else "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interface:
    """English without a table. `patterns` are the table's texts with slots, those of most letters first."""

    texts: Texts = field(default_factory=dict)
    calendar: Calendar = ENGLISH
    plural: Plural = _english_plural
    names: Names = field(default_factory=Names)
    patterns: tuple[tuple[re.Pattern[str], str], ...] = ()

    @property
    def rule(self) -> str:
        """Which rule of plurals it has."""
        return str(getattr(self.plural, "__qualname__", self.plural))

    def say(self, words: str) -> str:
        """Words made in code in the interface's language; any other text as it is."""
        if not isinstance(words, Said):
            return words
        if not self.texts:
            return str(words)
        if isinstance(words, SaidDate):
            return speak_date(words.value, words.manner, self.calendar, self.texts)
        if isinstance(words, SaidName):
            return self.names.say(words)
        said = self.find(words.pattern)
        if words.slots:
            said = self.fill(said, words.slots)
        return said[:1].upper() + said[1:] if words[:1].isupper() else said

    def fill(self, said: str, slots: Mapping[str, str]) -> str:
        """A text of the language with what fills its slots."""
        return said.format(**{name: Filling.of(word, self.say(word), self.names) for name, word in slots.items()})

    def find(self, words: str) -> str:
        """The same, also for plain English of the dossier's own: a word of the table, or one of its patterns filled.

        A day in it is written as the language writes days.
        """
        if not self.texts or (isinstance(words, Said) and (words.slots or isinstance(words, SaidDate | SaidName))):
            return self.say(words)
        bare = words.strip()
        known = self.texts.get(bare)
        said = known if isinstance(known, str) else self._find_pattern(bare)
        return words.replace(bare, said) if bare else words

    def count(self, number: int, one: str, many: str) -> str:
        """The word for so many things."""
        form = self.plural(number)
        known = self.texts.get(many, many)
        if not isinstance(known, str):
            return known.get(form, known["other"])
        return self.find(one) if form == "one" else known

    def _find_pattern(self, words: str) -> str:
        for pattern, english in self.patterns:
            match = pattern.fullmatch(words)
            if match is not None:
                said = self.texts[english]
                return self.fill(
                    said if isinstance(said, str) else english,
                    {n: self._find_slot(n, w) for n, w in match.groupdict().items()},
                )
        return words

    def _find_slot(self, name: str, words: str) -> str:
        """What fills a slot: words of the dossier's own are said as well; names, ids and captured words stay."""
        if name not in _SPOKEN:
            return words
        day = _DAY.fullmatch(words) if name == "day" else None
        return speak_date(_edtf(day), LONG, self.calendar, self.texts) if day else self.find(words)


def make_interface(
    texts: Texts, calendar: Calendar | None = None, plural: Plural | None = None, names: Names | None = None
) -> Interface:
    """The interface that a table gives; without one, English."""
    if not texts:
        return Interface()
    slotted = sorted((text for text in texts if _SLOT.search(text)), key=lambda text: (-len(_SLOT.sub("", text)), text))
    return Interface(
        texts=texts,
        calendar=calendar or ENGLISH,
        plural=plural or _english_plural,
        names=names or Names(),
        patterns=tuple((_compile(text), text) for text in slotted),
    )


def _compile(text: str) -> re.Pattern[str]:
    """The text with any words in its slots, and a number where one is named."""
    parts = (
        f"(?P<{part}>{_NUMBERS.get(part, '.+?')})" if n % 2 else re.escape(part)
        for n, part in enumerate(_SLOT.split(text))
    )
    return re.compile("".join(parts), re.DOTALL)


def _edtf(match: re.Match[str]) -> str:
    month = f"{match[3]}-{MONTHS.index(match[2]) + 1:02}"
    return f"{month}-{int(match[1]):02}" if match[1] else month
