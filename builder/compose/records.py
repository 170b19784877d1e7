"""Records cut into fields with their lines, so that a form rewrites one field and leaves the others as they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import yaml

_FENCE: Final = "---"
_ODD_LINE_ENDS: Final = re.compile("[\r\x85\u2028\u2029]")
"""Line ends of YAML 1.1 that no editor shows as such."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A record's text in pieces: (field, its lines), field "" for lines between; `head` and `tail` stay as they are."""

    head: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    tail: str = ""


def cut_record(text: str) -> Cut | None:
    """A record's fields, each with its lines; None where lines do not belong to one field alone (`{a: 1, b: 2}`)."""
    if _ODD_LINE_ENDS.search(text):
        return None
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return None
    if root is None:
        return Cut(parts=(("", text),) if text else ())
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    starts = [(str(key.value), key.start_mark.line) for key, _ in root.value]
    rows = _rows(text)
    shared = any(one[1] >= other[1] for one, other in pairwise(starts))
    if shared or any(row.startswith(("---", "...")) for row in rows[starts[0][1] :]):
        return None
    return Cut(parts=tuple(_cut_rows(rows, starts)))


def cut_front(text: str) -> Cut | None:
    """A Markdown record: the fields of its front matter; what is below stays as it is."""
    rows = _rows(text)
    fences = [n for n, row in enumerate(rows) if row.rstrip() == _FENCE][:2]
    if len(fences) < 2 or fences[0]:
        return None
    matter = cut_record("".join(rows[1 : fences[1]]))
    return replace(matter, head=rows[0], tail="".join(rows[fences[1] :])) if matter else None


def _rows(text: str) -> list[str]:
    """Lines with their ends."""
    return [row + "\n" for row in text.removesuffix("\n").split("\n")]


def _cut_rows(rows: list[str], starts: list[tuple[str, int]]) -> Iterable[tuple[str, str]]:
    """Each field's lines up to the next; comments and empty lines at its end stand for themselves."""
    if starts[0][1]:
        yield "", "".join(rows[: starts[0][1]])
    for (name, start), (_, following) in pairwise([*starts, ("", len(rows))]):
        end = following
        while end > start + 1 and (not rows[end - 1].strip() or rows[end - 1].startswith("#")):
            end -= 1
        yield name, "".join(rows[start:end])
        if end < following:
            yield "", "".join(rows[end:following])
