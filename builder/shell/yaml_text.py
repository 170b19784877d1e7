"""YAML that people write, read with the line of every value, and never at the price of a bomb.

Stricter than YAML: no anchors and aliases (ten lines of them can fill a memory), no tags, no key twice, only `true` and
`false` are not text (so that the language `no` is Norwegian and 2023-02-07 stays what was written).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from builder.normalise.decode import UNSEEN, clean
from builder.values.problem import Place, Problem, Problems

_HIDDEN = re.compile(rf"[{UNSEEN}\x0b-\x0d\x1c-\x1f\x85\u2028\u2029]")
"""What nobody sees, and odd ends of lines: they come in by escapes, with which the form keeps odd spaces as well."""
_MAX_LENGTH = 200_000
"""Letters; a record of a person's writing is a page or two."""
_MAX_DEPTH = 12
_PLAIN: Mapping[str, str] = {
    "mapping values are not allowed in this context": "a second colon, a line above without the space after its "
    "colon, or a line that begins too far right",
    "found unexpected end of stream": "a quotation mark is opened and never closed",
    "could not find expected ':'": "a line without `field: value`, or without the space after its colon",
    "found character that cannot start any token": "a tab, or a value that begins with a sign of YAML such as @ or %",
    "did not find expected key": "words behind a closing quotation mark, or a line that is not below the others",
    "found a tab character that violates indentation": "a line that begins with a tab: write spaces",
    "did not find expected ',' or ']'": "a list that is opened with [ and not closed, or lacks a comma",
}
"""The slips that people make, in other words than the library's."""
_FENCE = re.compile(r"---[ \t]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A value and the line where it stands; None is an empty value."""

    line: int
    value: "str | bool | tuple[Entry, ...] | Mapping[str, Entry] | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """A Markdown file cut in two; `line` is where the front matter begins, counted from 1."""

    matter: str
    line: int
    text: str


def parse_yaml(text: str, path: str, first_line: int = 1) -> tuple[Entry | None, Problems]:
    """The document's mapping; None with one Problem where it is none. Empty text is an empty mapping."""
    if len(text) > _MAX_LENGTH:
        return None, (_fault(path, None, "record-too-large", f"{len(text):,} letters", "move what is long elsewhere"),)
    try:
        events = _check_events(text)
        root = yaml.compose(text, Loader=yaml.CSafeLoader) if events is None else None
    except yaml.MarkedYAMLError as fault:
        mark = _mark_of(fault)
        line = mark.line + first_line if mark else None
        return None, (_fault(path, line, "yaml-broken", _say(fault), _remedy(fault, text, mark.line if mark else 0)),)
    except yaml.YAMLError:  # a control character: no mark, and a message about bytes
        return None, (_fault(path, None, "yaml-broken", "not readable as YAML", "write the file again as plain text"),)
    if events is not None:
        return None, (_fault(path, events[0] + first_line, "yaml-refused", events[1], events[2]),)
    return _read_root(root, path, first_line)


def split_front_matter(text: str) -> Front | None:
    """The front matter between two lines of three hyphens, and the text below; None where there is none."""
    rows = text.split("\n")
    if not _FENCE.fullmatch(rows[0]):
        return None
    end = next((at for at, row in enumerate(rows[1:], start=1) if _FENCE.fullmatch(row)), None)
    if end is None:
        return None
    return Front(matter="\n".join(rows[1:end]), line=2, text="\n".join(rows[end + 1 :]).strip("\n"))


def _read_root(root: yaml.Node | None, path: str, first_line: int) -> tuple[Entry | None, Problems]:
    if root is None or (isinstance(root, yaml.ScalarNode) and root.value == ""):
        return Entry(line=first_line, value={}), ()
    if not isinstance(root, yaml.MappingNode):
        remedy = "write one `field: value` a line, with a space after the colon"
        return None, (_fault(path, root.start_mark.line + first_line, "yaml-shape", "no fields found", remedy),)
    twice = _find_twice(root)
    if twice is not None:
        line, key = twice.start_mark.line + first_line, twice.value
        return None, (_fault(path, line, "key-twice", f"{key!r} is given twice", "keep one of the two"),)
    return _entry(root, first_line), ()


def _check_events(text: str) -> tuple[int, str, str] | None:
    """Line, message and remedy of the first thing that records may not hold; runs before anything is built."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line if event.start_mark else 0
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return line, "anchors and aliases are not read", "write the value out"
        if depth > _MAX_DEPTH:
            return line, f"more than {_MAX_DEPTH} levels", "write it flatter"
        tag = getattr(event, "tag", None)
        if tag:
            return line, f"the tag {tag!r} is not read", "take it out"
    return None


def _find_twice(root: yaml.Node) -> yaml.ScalarNode | None:
    if isinstance(root, yaml.SequenceNode):
        return next((found for item in root.value if (found := _find_twice(item))), None)
    if not isinstance(root, yaml.MappingNode):
        return None
    seen: set[str] = set()
    for key, value in root.value:
        if str(key.value) in seen:
            return yaml.ScalarNode(tag="", value=str(key.value), start_mark=key.start_mark)
        seen.add(str(key.value))
        found = _find_twice(value)
        if found is not None:
            return found
    return None


def _entry(node: yaml.Node, first_line: int) -> Entry:
    line = node.start_mark.line + first_line
    if isinstance(node, yaml.MappingNode):
        fields = {str(key.value): _keyed(_entry(value, first_line), key, first_line) for key, value in node.value}
        return Entry(line=line, value=fields)
    if isinstance(node, yaml.SequenceNode):
        return Entry(line=line, value=tuple(_entry(item, first_line) for item in node.value))
    return Entry(line=line, value=_scalar(node))


def _keyed(entry: Entry, key: yaml.Node, first_line: int) -> Entry:
    """The entry at the line of its key, where a person looks for it."""
    return Entry(line=key.start_mark.line + first_line, value=entry.value)


def _scalar(node: yaml.Node) -> str | bool | None:
    plain = not getattr(node, "style", None)  # None from the Python loader, "" from the C one
    if plain and node.value in {"true", "false"}:
        return bool(node.value == "true")
    if plain and node.value in {"", "~", "null"}:
        return None
    return without_hidden(str(node.value))


def without_hidden(text: str) -> str:
    """The text as people see it, without marks that nobody sees; any other as it is, odd spaces included."""
    return clean(text) if _HIDDEN.search(text) else text


def _mark_of(fault: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Where the word begins that has no end, rather than where the file ends."""
    begun = (fault.context or "").startswith(("while scanning a quoted", "while scanning a simple"))
    return (fault.context_mark if begun else None) or fault.problem_mark or fault.context_mark


def _remedy(fault: yaml.MarkedYAMLError, text: str, at: int) -> str:
    rows = text.split("\n")
    if fault.context == "expected a single document in the stream":
        return "take out the lines `---`: the whole file is fields"
    mend = (
        "let the line begin where the one above begins"
        if "".join(rows[at : at + 1]).startswith(" ")
        else "mend the line"
    )
    return f"{mend}; a value with a colon, a quotation mark or # needs quotation marks around it"


def _say(fault: yaml.MarkedYAMLError) -> str:
    plain = _PLAIN.get(fault.problem or "")
    return plain or " ".join(str(part) for part in (fault.context, fault.problem) if part).replace("\n", " ")


def _fault(path: str, line: int | None, code: str, message: str, remedy: str) -> Problem:
    return Place(path=path, line=line).problem(code, message, remedy)
