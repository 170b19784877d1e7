"""Reads and writes `seeds/editions/N.json`: what an edition said, kept so that the next can say what is new."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, get_origin

from builder.knowledge.tables import Json, Table
from builder.values.edition import (
    Edition,
    SaidActor,
    SaidCorrection,
    SaidDate,
    SaidDifference,
    SaidGroup,
    SaidStatement,
)
from builder.values.ids import StatementId
from builder.values.problem import Place, Problem, Problems

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

V = TypeVar("V", bound="DataclassInstance")

_NAME = re.compile(r"([1-9]\d{0,5})\.json")


def read_editions(project: Path) -> tuple[tuple[Edition, ...], Problems]:
    """All editions that were closed, oldest first; a file that cannot be read costs a Problem."""
    editions: list[Edition] = []
    problems: list[Problem] = []
    folder = project / "seeds" / "editions"
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else []:
        edition = _read_edition(path)
        if edition is None:
            problems.append(_unreadable(path.relative_to(project).as_posix()))
        else:
            editions.append(edition)
    return tuple(sorted(editions, key=lambda edition: edition.number)), tuple(problems)


def write_edition(project: Path, edition: Edition) -> Path:
    """Write one edition; raises FileExistsError where its number is taken: an edition is never rewritten."""
    path = project / "seeds" / "editions" / f"{edition.number}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as file:
        json.dump(asdict(edition), file, ensure_ascii=False, indent=1)
        file.write("\n")
    return path


def _parse_edition(number: int, data: Table) -> Edition:
    """An edition from its JSON, the first version's too; KeyError, TypeError or AttributeError where it is not one."""
    return Edition(
        number=number,
        as_of=_text_or_none(data["as_of"]),
        title=str(data["title"]),
        statements=_said(SaidStatement, data["statements"]),
        differences=_said(SaidDifference, data["differences"]),
        dates=_said(SaidDate, data["dates"]),
        actors=_said(SaidActor, data["actors"]),
        events=_said(SaidGroup, data.get("events", [])),
        stories=_said(SaidGroup, data.get("stories", [])),
        front=tuple(StatementId(name) for name in _texts(data.get("front", []))),
        corrections=_said(SaidCorrection, data.get("corrections", [])),
    )


def _said(kind: type[V], rows: Json) -> tuple[V, ...]:
    """The values that were written as these rows; what an older edition did not keep is as by default."""
    make: Callable[..., V] = kind
    every = (row for row in _list(rows) if isinstance(row, dict))
    return tuple(make(**{f.name: _read(f.type, row[f.name]) for f in fields(kind) if f.name in row}) for row in every)


def _read(kind: object, value: Json) -> object:
    if get_origin(kind) is tuple:
        return tuple(_texts(value))
    if value is None and kind != str | None:
        raise TypeError("a text or a number is expected")
    return int(str(value)) if kind is int else _text_or_none(value)


def _read_edition(path: Path) -> Edition | None:
    name = _NAME.fullmatch(path.name)
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
        return _parse_edition(int(name[1]), data) if name else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
        return None


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise TypeError("a list is expected")
    return value


def _texts(value: Json) -> list[str]:
    return [str(item) for item in _list(value)]


def _text_or_none(value: Json) -> str | None:
    return None if value is None else str(value)


def _unreadable(path: str) -> Problem:
    return Place(path=path).problem(
        "edition-unreadable",
        "not an edition that the builder wrote",
        "restore the file from the history of the project, or delete it",
    )
