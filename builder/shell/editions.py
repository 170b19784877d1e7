"""Reads and writes `seeds/editions/N.json`: what an edition said, kept so that the next can say what is new."""

import json
import re
from dataclasses import asdict
from pathlib import Path

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
from builder.values.ids import ActorId, ArticleId, DifferenceId, OriginId, StatementId
from builder.values.problem import Place, Problem, Problems

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
    """An edition from its JSON; raises KeyError, TypeError or AttributeError where it is not one."""
    return Edition(
        number=number,
        as_of=_text_or_none(data["as_of"]),
        title=str(data["title"]),
        statements=tuple(map(_statement, _rows(data["statements"]))),
        differences=tuple(map(_difference, _rows(data["differences"]))),
        dates=tuple(map(_date, _rows(data["dates"]))),
        actors=tuple(map(_actor, _rows(data["actors"]))),
        events=_groups(data.get("events", [])),
        stories=_groups(data.get("stories", [])),
        front=tuple(StatementId(name) for name in _texts(data.get("front", []))),
        corrections=tuple(
            SaidCorrection(id=str(row["id"]), what=str(row["what"])) for row in _rows(data.get("corrections", []))
        ),
    )


def _statement(row: Table) -> SaidStatement:
    return SaidStatement(
        id=StatementId(str(row["id"])),
        text=str(row["text"]),
        confidence=str(row["confidence"]),
        origins=tuple(OriginId(origin) for origin in _texts(row["origins"])),
    )


def _difference(row: Table) -> SaidDifference:
    return SaidDifference(
        id=DifferenceId(str(row["id"])),
        question=str(row["question"]),
        type=str(row["type"]),
        versions=int(str(row["versions"])),
        status=str(row.get("status", "open")),
    )


def _date(row: Table) -> SaidDate:
    return SaidDate(
        article=ArticleId(str(row["article"])),
        title=str(row["title"]),
        value=_text_or_none(row["value"]),
        basis=str(row["basis"]),
        publisher=_text_or_none(row.get("publisher")),
    )


def _actor(row: Table) -> SaidActor:
    return SaidActor(
        id=ActorId(str(row["id"])),
        name=str(row["name"]),
        former_ids=tuple(ActorId(former) for former in _texts(row["former_ids"])),
    )


def _groups(value: Json) -> tuple[SaidGroup, ...]:
    """Events or stories; editions closed by the first version have none."""
    return tuple(
        SaidGroup(id=str(row["id"]), name=str(row["name"]), members=tuple(_texts(row["members"])))
        for row in _rows(value)
    )


def _read_edition(path: Path) -> Edition | None:
    name = _NAME.fullmatch(path.name)
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
        return _parse_edition(int(name[1]), data) if name else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
        return None


def _rows(value: Json) -> list[Table]:
    if not isinstance(value, list):
        raise TypeError("a list is expected")
    return [row for row in value if isinstance(row, dict)]


def _texts(value: Json) -> list[str]:
    if not isinstance(value, list):
        raise TypeError("a list is expected")
    return [str(item) for item in value]


def _text_or_none(value: Json) -> str | None:
    return None if value is None else str(value)


def _unreadable(path: str) -> Problem:
    return Problem(
        code="edition-unreadable",
        where=Place(path=path),
        message="not an edition that the builder wrote",
        remedy="restore the file from the history of the project, or delete it",
    )
