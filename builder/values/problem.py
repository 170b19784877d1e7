"""What went wrong with an input, where, and what a person can do about it."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]
"""error: something a person wrote or took was left out; warning: used, but doubtful; note: a gap worth closing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A file of the project and, where known, a line counted from 1."""

    path: str
    line: int | None = None

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"

    def problem(self, code: str, message: str, remedy: str, severity: Severity = "error") -> "Problem":
        """What is wrong there."""
        return Problem(code=code, where=self, message=message, remedy=remedy, severity=severity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault of one input; `code` is kebab-case and stable, `remedy` starts with a verb."""

    code: str
    where: Place
    message: str
    remedy: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.where}: {self.code}: {self.message}; {self.remedy}"


Problems = tuple[Problem, ...]


class UnfitTemplateError(Exception):
    """A template that cannot be filled in: its name, and what is wrong with it or with one that it takes in."""

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(f"templates/{name}: {fault}; mend it, or put the shipped one in its place")


class UnsourcedSentenceError(Exception):
    """A machine sentence that its sources do not give: where it would stand, the sentence, the first odd token."""

    def __init__(self, page: str, sentence: str, token: str) -> None:
        self.told = f"no source gives {token!r} in the sentence {sentence!r}"
        super().__init__(f"{page}: {self.told}; report this as a fault")
        self.page = page
        self.sentence = sentence
        self.token = token
