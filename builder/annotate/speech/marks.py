"""Where verbatim words begin and end: the quotation marks of one paragraph."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_DOUBLE = re.compile(r"``|''|[\"“”„«»]")
_SINGLE = re.compile(
    r"(?<![\w’'])‘(?=\S)(?!\d\ds)([^‘“”\"]{1,400}?)’(?!\w)"
    r"|(?<![\w’'])'(?=[^\W\d_])([^'“”\"]{1,200}?)(?<=\S)'(?!\w)"
)
"""Words between single marks, curved or straight, that are no apostrophes: "‘peace’ talks", not "the ’90s"."""
_CLOSERS = {"“": '”"', "”": "”", "„": '“”"', "«": "»", "»": "«", "``": "''\"", '"': "\"''”", "''": "''\""}
_WITHIN = "([$€£¥‘'…."
_BEFORE_OPEN = "([{—–―-‘'/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Verbatim words: `outer_start` and `outer_end` with the marks, `start` and `end` without.

    `closed` is False where the closing mark is missing: the words reach the paragraph's end.
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    closed: bool = True


def find_quoted(text: str) -> tuple[Quoted, ...]:
    """All passages between marks in reading order, none overlapping; marks inside a passage belong to it.

    Single marks count only outside double ones. Only the last passage may run on.
    """
    doubles = tuple(_find_doubles(text))
    singles = _find_singles(text, doubles) if "‘" in text or "'" in text else ()
    return tuple(sorted((*doubles, *singles), key=lambda quoted: quoted.start))


def _find_doubles(text: str) -> Iterator[Quoted]:
    opened: re.Match[str] | None = None
    nests = text.count("“") == text.count("”")
    depth = 0
    for mark in _DOUBLE.finditer(text):
        if opened is None:
            opened, depth = (mark if _opens(text, mark) else None), 0
        elif mark[0] == "“" and opened[0] in '“"' and nests and _opens(text, mark):
            depth += 1
        elif depth and mark[0] == "”":
            depth -= 1
        elif _closes(text, opened, mark):
            yield from _passage(text, opened, mark.start(), mark.end())
            opened = None
    if opened is not None:
        for passage in _passage(text, opened, len(text), len(text)):
            yield Quoted(
                outer_start=passage.outer_start,
                start=passage.start,
                end=passage.end,
                outer_end=passage.outer_end,
                closed=False,
            )


def _find_singles(text: str, doubles: tuple[Quoted, ...]) -> tuple[Quoted, ...]:
    """Passages between single marks that touch no double ones; an apostrophe is not a mark."""
    starts = [quoted.outer_start for quoted in doubles]
    found = []
    for mark in _SINGLE.finditer(text):
        before = bisect_right(starts, mark.end()) - 1
        if before < 0 or doubles[before].outer_end <= mark.start():
            inner = mark.span(1) if mark[1] is not None else mark.span(2)
            found.append(Quoted(outer_start=mark.start(), start=inner[0], end=inner[1], outer_end=mark.end()))
    return tuple(found)


def _passage(text: str, opened: re.Match[str], end: int, outer_end: int) -> Iterator[Quoted]:
    """The passage without the white space at its edges; nothing where only white space is quoted."""
    start = opened.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Quoted(outer_start=opened.start(), start=start, end=end, outer_end=outer_end)


def _opens(text: str, mark: re.Match[str]) -> bool:
    """True where a mark can open: its shape says so, or what stands around it."""
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    free = not before or before.isspace() or before in _BEFORE_OPEN
    if not after:
        return False
    if mark[0] in ("“", "„", "``"):
        return not (before in tuple(",.!?") and after.isspace())
    if mark[0] == "«":
        return before != "" or after != ""
    if mark[0] == '"':
        return free
    return free and (after.isalnum() or after in _WITHIN)


def _closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """True where a mark closes what `opened` opened; a straight mark must not look like an opening one."""
    if mark[0] not in _CLOSERS[opened[0]]:
        return bool(opened[0] == "“" and mark[0] == "“" and text[mark.start() - 1] in ",.!?")
    if mark[0] != '"':
        return True
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    return not (before.isspace() and after != "" and not after.isspace() and after not in ",.;:!?)")
