"""A sentence as a row of time words."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The tokens of one sentence; all sequences are of one length, `words` in lower case with straight apostrophes."""

    text: str
    shape: str
    words: Sequence[str]
    values: Sequence[str | float]
    starts: Sequence[int]
    ends: Sequence[int]

    def raw(self, index: int) -> str:
        """The token as written; empty beyond the ends."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.words) else ""

    def word(self, index: int) -> str:
        """The token in lower case; empty beyond the ends."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def letter(self, index: int) -> str:
        """The token's letter; `.` beyond the ends."""
        return self.shape[index] if 0 <= index < len(self.shape) else "."
