"""Sets fields in records of seeds/ and leaves every other line, comments included, as a person wrote it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from builder.edits.absorb import Assertion
from builder.knowledge.tables import Json
from builder.shell.yaml_text import Entry, parse_yaml, split_front_matter, without_hidden
from builder.values.problem import Place, Problem, Problems

_FENCE = "---\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A record cut in two: its YAML, and the text below where it is Markdown, as it stands there."""

    matter: str
    body: str


def write_assertion(root: Path, assertion: Assertion, base: Path | None = None) -> Problems:
    """Change one file of seeds/, or say why it was left alone.

    `base` is the project as it was when the assertion was true of it: what the file says otherwise since then is a
    person's word as well, and stays.
    """
    assertion = _as_seen(assertion)
    path = root / assertion.path
    if not path.resolve().is_relative_to((root / "seeds").resolve()):
        raise ValueError(f"not a file of seeds/: {assertion.path}")
    try:
        raw = path.read_bytes().decode("utf-8-sig") if path.is_file() else ""
        parts = _cut(raw.replace("\r\n", "\n"), assertion)
        before = _read(base / assertion.path, assertion) if base else parts
        faults = tuple(_find_conflicts(assertion, parts, before))
        changed = _change(parts, assertion)
    except UnicodeDecodeError:
        return (_left_alone(assertion, "not UTF-8"),)
    except yaml.YAMLError:
        return (_left_alone(assertion, "not readable as YAML"),)
    if faults:
        return faults
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(changed, encoding="utf-8", newline="\r\n" if "\r\n" in raw else "\n")
    return ()


def _as_seen(assertion: Assertion) -> Assertion:
    """The same without what nobody sees: a mark that turns letters round comes along when words are pasted."""
    body = assertion.body and replace(assertion.body, now=without_hidden(assertion.body.now))
    return replace(assertion, fields={key: _seen(value) for key, value in assertion.fields.items()}, body=body)


def _seen(value: Json) -> Json:
    if isinstance(value, list):
        return [_seen(one) for one in value]
    if isinstance(value, dict):
        return {key: _seen(one) for key, one in value.items()}
    return without_hidden(value) if isinstance(value, str) else value


def _read(path: Path, assertion: Assertion) -> Parts:
    text = path.read_bytes().decode("utf-8-sig") if path.is_file() else ""
    return _cut(text.replace("\r\n", "\n"), assertion)


def _cut(text: str, assertion: Assertion) -> Parts:
    if not assertion.path.endswith(".md"):
        return Parts(matter=text, body="")
    front = split_front_matter(text)
    if front is None:
        return Parts(matter="", body=text)
    lines = text.split("\n")
    return Parts(matter=front.matter, body="\n".join(lines[front.matter.count("\n") + 3 :]))


def _change(parts: Parts, assertion: Assertion) -> str:
    if not assertion.path.endswith(".md"):
        return set_fields(parts.matter, assertion.fields)
    matter = set_fields(f"{parts.matter}\n" if parts.matter.strip() else "", assertion.fields)
    body = parts.body if assertion.body is None else f"\n{assertion.body.now.strip()}\n"
    return f"{_FENCE}{matter}{_FENCE}{body}" if matter else body.lstrip("\n")


def _find_conflicts(assertion: Assertion, now: Parts, before: Parts) -> Iterable[Problem]:
    """A Problem for each field, and for the text, that was changed in the file as well, and otherwise."""
    ours, base = _values(now.matter, assertion.path), _values(before.matter, assertion.path)
    for name, value in assertion.fields.items():
        if ours.get(name) != base.get(name) and ours.get(name) != _plain(value):
            yield _disputed(assertion, f"{name}: the page was changed to {value!r}, the file to {ours.get(name)!r}")
    if assertion.body is not None and now.body.strip() not in {assertion.body.was.strip(), assertion.body.now.strip()}:
        yield _disputed(assertion, "its text was changed on the page and in the file")


def _values(matter: str, path: str) -> Mapping[str, Json]:
    """The fields as plain values, without their reasons; raises YAMLError where the record cannot be read."""
    root, problems = parse_yaml(matter, path)
    if root is None or problems:
        raise yaml.YAMLError(problems[0].message if problems else path)
    fields = root.value if isinstance(root.value, Mapping) else {}
    return {name: _plain(_bare(entry)) for name, entry in fields.items()}


def _bare(entry: Entry) -> Json:
    if isinstance(entry.value, tuple):
        return [_bare(item) for item in entry.value]
    if isinstance(entry.value, Mapping):
        return {name: _bare(item) for name, item in entry.value.items()}
    return entry.value


def _plain(value: Json) -> Json:
    return _plain(value["value"]) if isinstance(value, dict) and "value" in value else value


def set_fields(text: str, fields: Mapping[str, Json]) -> str:
    """YAML with the fields set: in place where the key stands, at the end where it does not. Raises YAMLError."""
    for key, value in fields.items():
        text = _set_field(text, key, value)
    return text


def _set_field(text: str, key: str, value: Json) -> str:
    line = yaml.safe_dump({key: value}, sort_keys=False, allow_unicode=True, width=10_000)
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if isinstance(root, yaml.MappingNode):
        for name, old in root.value:
            if name.value == key:
                end = (
                    old.end_mark.index
                    if old.end_mark.index >= len(text) or text[old.end_mark.index] == "\n"
                    else _next_line(text, old.end_mark.index)
                )
                tail = text[end:]
                return (
                    text[: name.start_mark.index] + line.rstrip("\n") + ("" if tail.startswith("\n") else "\n") + tail
                )
    return text + ("" if not text or text.endswith("\n") else "\n") + line


def _next_line(text: str, at: int) -> int:
    """Past a comment behind the value, which spoke of the old one; where a block ended, the line's start stays."""
    if at > 0 and text[at - 1] == "\n":
        return at
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _left_alone(assertion: Assertion, why: str) -> Problem:
    return Place(path=assertion.path).problem(
        "absorb-refused", f"{why}; the file was left alone", "make the change in this file by hand"
    )


def _disputed(assertion: Assertion, what: str) -> Problem:
    return Place(path=assertion.path).problem(
        "absorb-conflict", f"{what}; the file was left alone", "decide which holds, and write it into this file"
    )
