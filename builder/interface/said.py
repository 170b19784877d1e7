"""Words of the dossier's own that code puts together: English as they stand, another language where a page asks."""

from collections.abc import Iterable, Mapping
from typing import Self

from builder.dates.spoken import Manner, speak_date


class Said(str):
    """A text made of fixed words and what fills them: `Said("since {day}", day=say_date("2020"))`.

    It is its English form wherever a text is expected; joining it to another text leaves only that.
    """

    __slots__ = ("pattern", "slots")
    pattern: str
    slots: Mapping[str, str]

    def __new__(cls, pattern: str, /, **slots: str) -> Self:
        """Fill the pattern; without slots, braces are letters like others."""
        self = super().__new__(cls, pattern.format(**slots) if slots else pattern)
        self.pattern, self.slots = pattern, slots
        return self

    @classmethod
    def as_written(cls, text: str, pattern: str, slots: Mapping[str, str]) -> Self:
        """The English text as it stands, where it is not quite its filled pattern: `Peru’s visit`, with a capital."""
        self = cls(text)
        self.pattern, self.slots = pattern, slots
        return self


class SaidDate(Said):
    """An EDTF value in words; `manner` tells months cut short and years left out."""

    __slots__ = ("manner", "value")
    value: str
    manner: Manner

    @classmethod
    def of(cls, value: str, manner: Manner) -> Self:
        """The value as English readers write it."""
        self = cls(speak_date(value, manner))
        self.value, self.manner = value, manner
        return self


def join(words: Iterable[str], mark: str = ", ") -> Said:
    """The words with a mark between them, each still sayable in another language."""
    slots = {f"w{n}": word for n, word in enumerate(words)}
    return Said(mark.join(f"{{{name}}}" for name in slots), **slots)


def quoted(words: str) -> Said:
    """Words between the marks that readers are used to."""
    return Said("“{words}”", words=words)
