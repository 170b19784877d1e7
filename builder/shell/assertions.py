"""Sets fields in records of seeds/ and leaves every other line, comments included, as a person wrote it."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from builder.absorb import Assertion
from builder.knowledge.tables import Json
from builder.values.problem import Place, Problem

FENCE = "---\n"


def write_assertion(root: Path, assertion: Assertion) -> Problem | None:
    """Change one file of seeds/, or say why it was left alone."""
    path = root / assertion.path
    if not path.resolve().is_relative_to((root / "seeds").resolve()):
        raise ValueError(f"not a file of seeds/: {assertion.path}")
    text = path.read_bytes().decode("utf-8-sig") if path.is_file() else ""
    try:
        changed = _change(text.replace("\r\n", "\n"), assertion)
    except yaml.YAMLError:
        return _left_alone(assertion, "not readable as YAML")
    if changed is None:
        return _left_alone(assertion, "the line that was edited does not stand there exactly once")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(changed, encoding="utf-8", newline="\r\n" if "\r\n" in text else "\n")
    return None


def _change(text: str, assertion: Assertion) -> str | None:
    if assertion.prose is not None:
        old, new = assertion.prose
        lines = text.split("\n")
        return "\n".join(new if line == old else line for line in lines) if lines.count(old) == 1 else None
    if not assertion.path.endswith(".md"):
        return set_fields(text, assertion.fields)
    matter, fence, body = text.removeprefix(FENCE).partition("\n" + FENCE) if text.startswith(FENCE) else ("", "", text)
    if text.startswith(FENCE) and not fence:
        matter, body = text.removeprefix(FENCE).rpartition("---")[0], ""
    return FENCE + set_fields(matter + "\n" if matter.strip() else "", assertion.fields) + FENCE + body


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
                    if _ends_a_line(text, old.end_mark.index)
                    else _next_line(text, old.end_mark.index)
                )
                tail = text[end:]
                return (
                    text[: name.start_mark.index] + line.rstrip("\n") + ("" if tail.startswith("\n") else "\n") + tail
                )
    return text + ("" if not text or text.endswith("\n") else "\n") + line


def _ends_a_line(text: str, at: int) -> bool:
    return at >= len(text) or text[at] == "\n"


def _next_line(text: str, at: int) -> int:
    """Past a comment behind the value, which spoke of the old one; where a block ended, the line's start stays."""
    if at > 0 and text[at - 1] == "\n":
        return at
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _left_alone(assertion: Assertion, why: str) -> Problem:
    return Problem(
        code="absorb-refused",
        where=Place(path=assertion.path),
        message=f"{why}; the file was left alone",
        remedy="make the change in this file by hand",
    )
