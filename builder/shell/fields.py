"""Typed reading of a record's fields: every fault is a Problem with its line, and the rest of the record is read."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import TypeVar

from builder.dates.edtf import CALENDAR_UNITS, precision
from builder.shell.yaml_text import Entry
from builder.values.problem import Place, Problem, Problems, Severity
from builder.words.english import MONTHS
from builder.words.meant import suggest

T = TypeVar("T")
W = TypeVar("W", bound=str)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_CODE = "a language code such as en, fr or pt-BR"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://[^\s\"<>]+")
_MEANT: Mapping[str, tuple[str, ...]] = {
    "when": ("at", "from"),
    "day": ("at",),
    "date": ("published", "at", "value"),
    "who": ("by", "name"),
    "signed": ("by",),
    "why": ("reason",),
    "because": ("reason",),
    "note": ("reason",),
    "comment": ("reason",),
    "source": ("publisher",),
    "outlet": ("publisher",),
    "newspaper": ("publisher",),
    "author": ("byline",),
    "authors": ("byline",),
    "byline": ("author",),
    "link": ("url",),
    "address": ("url",),
    "headline": ("title",),
    "name": ("title",),
    "role": ("roles",),
    "position": ("roles",),
    "title": ("roles", "name"),
    "since": ("from",),
    "start": ("from",),
    "until": ("to",),
    "end": ("to",),
    "kind": ("type",),
    "body": ("text",),
    "new": ("text",),
    "wording": ("text",),
    "statement": ("target",),
    "event": ("target",),
    "id": ("target",),
    "do": ("action",),
    "decision": ("action",),
}
"""Names that people give to fields, and those that they may have meant, of which a kind of record has one."""
_OFFICE = frozenset({"role", "position", "office"})
"""What is called `title` in a row of `roles`, which has a `from`: in an overlay, `title` is the article's."""
_ALIKE = 0.65
"""How alike a slip and its field are; at 0.5 "role" led to "url", "link" to "byline"; "lang" for "language" is .67."""
_DATE_SHAPE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_DAY_IN_WORDS = re.compile(r"(?:(\d{1,2})\.? )?([a-z]{3,9})\.?(?: (\d{1,2}))?(?:,? \d{4})?", re.IGNORECASE)
_LEAP_YEAR = 2024
_LENGTHS = {month.lower(): monthrange(_LEAP_YEAR, number)[1] for number, month in enumerate(MONTHS, 1)}


class Fields:
    """The fields of one record; faults gather in `problems`, and a faulty field reads as not given."""

    __slots__ = ("entries", "found", "path")

    def __init__(self, root: Entry, path: str) -> None:
        self.entries: Mapping[str, Entry] = root.value if isinstance(root.value, Mapping) else {}
        self.path = path
        self.found: list[Problem] = []

    @property
    def problems(self) -> Problems:
        """All faults so far, in the order in which they were met."""
        return tuple(self.found)

    def allow(self, known: Sequence[str]) -> None:
        """Report every field that is not one of `known`, naming the nearest."""
        for name, entry in self.entries.items():
            if name not in known:
                self.report_unknown(name, entry.line, known)

    def report_unknown(self, name: str, line: int, known: Sequence[str]) -> None:
        """A field that nothing reads."""
        word = name.casefold()
        meant = ("title",) if word in _OFFICE and "from" in known else _MEANT.get(word, ())
        word = next((field for field in meant if field in known), word)
        remedy = suggest(word, known, f"use one of: {', '.join(known)}", _ALIKE)
        self.report("field-unknown", line, f"unknown field {name!r}", remedy)

    def report(self, code: str, line: int | None, message: str, remedy: str, severity: Severity = "error") -> None:
        """One more fault."""
        self.found.append(Place(path=self.path, line=line).problem(code, message, remedy, severity))

    def text(self, name: str) -> str | None:
        """A line of words."""
        return self._read(name, lambda value: value.strip() or None, "some words")

    def required(self, name: str) -> str | None:
        """A line of words that the record cannot do without."""
        value = self.text(name)
        if value is None and not any(p.message.startswith(f"{name}:") for p in self.found):
            self._report_missing(name)
        return value

    def _report_missing(self, name: str) -> None:
        """A value that begins with # is a comment for YAML: the field stands there, and is empty."""
        if name in self.entries:
            remedy = "write it after the colon; what begins with # needs quotation marks around it"
            self.report("field-missing", self.entries[name].line, f"{name!r} is empty", remedy)
        else:
            self.report("field-missing", None, f"{name!r} is missing", f"add a line `{name}: …`")

    def slug(self, name: str) -> str | None:
        """A word for addresses."""
        return self._read(name, lambda value: _fully(_SLUG, value), "lower-case words joined by hyphens")

    def language(self, name: str) -> str | None:
        """A BCP 47 code."""
        return self._read(name, lambda value: _fully(_LANGUAGE, value), _CODE)

    def address(self, name: str) -> str | None:
        """A web address."""
        return self._read(name, lambda value: _fully(_ADDRESS, value), "an address that begins with https://")

    def one_of(self, name: str, choices: Sequence[W]) -> W | None:
        """One of a few words."""
        wanted = f"one of: {', '.join(choices)}"
        entry = self.entries.get(name)
        near = get_close_matches(entry.value, choices, n=1) if entry and isinstance(entry.value, str) else []
        hint = f"{wanted}; did you mean {near[0]!r}?" if near else wanted
        return self._read(name, lambda value: next((c for c in choices if c == value), None), hint)

    def matching(self, name: str, pattern: re.Pattern[str], shape: str) -> str | None:
        """A word of a certain shape."""
        return self._read(name, lambda value: _fully(pattern, value), shape)

    def date(self, name: str) -> str | None:
        """A day, month or year that the calendar has."""
        entry = self.entries.get(name)
        if entry is not None and isinstance(entry.value, str):
            return self.check_date(name, entry.value, entry.line)
        return self._read(name, lambda _: None, "a date: YYYY-MM-DD, YYYY-MM or YYYY")

    def check_date(self, name: str, value: str, line: int) -> str | None:
        """The value where it is a date; else a Problem."""
        if _DATE_SHAPE.fullmatch(value) and precision(value) in CALENDAR_UNITS:
            return value
        if _DATE_SHAPE.fullmatch(value) or _is_no_day(value):
            remedy = "look it up again; write it as YYYY-MM-DD, YYYY-MM or YYYY"
            self.report("date-impossible", line, f"{name}: no such day: {value!r}", remedy)
        else:
            self.report(
                "date-unreadable", line, f"{name}: not a date: {value!r}", "write it as YYYY-MM-DD, YYYY-MM or YYYY"
            )
        return None

    def flag(self, name: str) -> bool:
        """True or false; false where not given."""
        entry = self.entries.get(name)
        if entry is None or entry.value is None or isinstance(entry.value, bool):
            return bool(entry and entry.value)
        self.report_type(name, entry, "true or false")
        return False

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of words; one word alone counts as a list of one."""
        entry = self.entries.get(name)
        if entry is None or entry.value is None:
            return ()
        items = entry.value if isinstance(entry.value, tuple) else (entry,)
        words = tuple(item.value.strip() for item in items if isinstance(item.value, str))
        if len(words) != len(items):
            self.report_type(name, entry, "a list of words, one `- …` a line")
        return words

    def languages(self, name: str) -> tuple[str, ...]:
        """A list of BCP 47 codes; none where one of them is no code."""
        codes = self.texts(name)
        strange = next((code for code in codes if not _LANGUAGE.fullmatch(code)), None)
        if strange is None:
            return codes
        self.report_type(name, replace(self.entries[name], value=strange), _CODE)
        return ()

    def table(self, name: str, choices: Sequence[W]) -> dict[str, W]:
        """Names, each with one of a few words."""
        entry = self.entries.get(name)
        if entry is None or entry.value is None:
            return {}
        if not isinstance(entry.value, Mapping):
            self.report_type(name, entry, f"a line `name: word` for each, the word one of: {', '.join(choices)}")
            return {}
        known: dict[str, W] = {}
        for key, row in entry.value.items():
            choice = next((one for one in choices if one == row.value), None)
            if choice is None:
                self.report_type(f"{name}: {key}", row, f"one of: {', '.join(choices)}")
            else:
                known[key] = choice
        return known

    def rows(self, name: str) -> tuple[Entry, ...]:
        """A list of words or of small records."""
        entry = self.entries.get(name)
        if entry is None or entry.value is None:
            return ()
        if isinstance(entry.value, tuple):
            return entry.value
        self.report_type(name, entry, "a list, one `- …` a line")
        return ()

    def report_type(self, name: str, entry: Entry, wanted: str) -> None:
        """A value of the wrong kind."""
        self.report("field-type", entry.line, f"{name}: {_show(entry)} is not what is expected", f"write {wanted}")

    def _read(self, name: str, parse: Callable[[str], T | None], wanted: str) -> T | None:
        entry = self.entries.get(name)
        if entry is None or entry.value is None:
            return None
        value = parse(entry.value) if isinstance(entry.value, str) else None
        if value is None:
            self.report_type(name, entry, wanted)
        return value


def _fully(pattern: re.Pattern[str], value: str) -> str | None:
    return value.strip() if pattern.fullmatch(value.strip()) else None


def _show(entry: Entry) -> str:
    if isinstance(entry.value, tuple):
        return "a list"
    if isinstance(entry.value, Mapping):
        return "a mapping"
    return repr(entry.value)[:80] if not isinstance(entry.value, bool) else str(entry.value).lower()


def lines_of(entries: Mapping[str, Entry], names: Iterable[str]) -> dict[str, int]:
    """The line of each field given."""
    return {name: entries[name].line for name in names if name in entries}


def _is_no_day(value: str) -> bool:
    """True for a day in words that no year has: "31 June"."""
    match = _DAY_IN_WORDS.fullmatch(value)
    day = int(match[1] or match[3] or 0) if match else 0
    lengths = [days for month, days in _LENGTHS.items() if match and month.startswith(match[2].casefold())]
    return bool(lengths) and day > max(lengths)
