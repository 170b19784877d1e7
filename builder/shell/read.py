"""Reads the folder `seeds/` into values; a fault in one file costs one Problem, and the rest is read."""

import hashlib
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from builder.knowledge.load import find_faults, load_limits
from builder.naming import slug
from builder.normalise.decode import clean
from builder.normalise.entries import apply_drops
from builder.normalise.media import find_media_type
from builder.shell.editions import read_editions
from builder.shell.project import SEED_FOLDERS
from builder.shell.records import read_actor, read_correction, read_decision, read_dossier, read_overlay, read_page
from builder.shell.sums import sum_file
from builder.shell.swap import find_files
from builder.shell.write import has_conflict
from builder.values.capture import Capture, DossierRecord, ExtraPage, Overlay, Seeds
from builder.values.ids import ArticleId
from builder.values.problem import Place, Problem, Problems, Severity
from builder.words.meant import suggest

_PAGES = frozenset({".html", ".htm", ".xhtml"})
_PARTS = tuple(sorted((*SEED_FOLDERS, "data", "dossier.md")))
_OVERLAYS = frozenset({".yml", ".yaml"})
_GOOD_NAME = re.compile(r"[^\W_](?:[\w-]|\.(?!\.))*")
R = TypeVar("R")


def read_seeds(project: Path) -> tuple[Seeds, Problems]:
    """All captures, overlays and records of a project; captures sorted by id."""
    captures, loose, problems = _read_captures(project)
    dossier, dossier_problems = read_dossier_record(project)
    actors, actor_problems = _read_records(project, "actors", ".md", read_actor)
    decisions, decision_problems = _read_records(project, "decisions", ".yml", read_decision)
    corrections, correction_problems = _read_records(project, "corrections", ".yml", read_correction)
    pages, page_problems = _read_pages(project)
    editions, edition_problems = read_editions(project)
    seeds = Seeds(
        dossier=dossier,
        captures=captures,
        loose=loose,
        actors=actors,
        decisions=decisions,
        corrections=corrections,
        pages=pages,
        editions=editions,
        sums=sum_seeds(project),
    )
    record_problems = dossier_problems + actor_problems + decision_problems + correction_problems + page_problems
    table_problems = find_faults(project / "seeds" / "data") + _find_strangers(project)
    return seeds, problems + record_problems + edition_problems + table_problems


def _find_strangers(project: Path) -> Problems:
    """What lies in seeds/ and nothing reads: a folder by a wrong name, a record beside its folder."""
    root = project / "seeds"
    if not root.is_dir():
        return ()
    names = sorted(path.name for path in root.iterdir() if not path.name.startswith("."))
    strange = (name for name in names if name not in _PARTS and not name.casefold().startswith("readme"))
    return tuple(
        _problem("seed-unread", _name(root / name, project), "nothing reads this", _suggest_part(name), "warning")
        for name in strange
    )


def _suggest_part(name: str) -> str:
    return suggest(name, _PARTS, f"move it into one of: {', '.join(_PARTS)}", 0.75)


def sum_seeds(project: Path) -> str:
    """The sha256 of every file below seeds/ that is read, sorted by path, each on a line of its own.

    What systems and editors hide there does not count; nor does a name that no list of lines can hold.
    """
    found = find_files(project / "seeds")
    files = {f"seeds/{name}": path for name, path in found.items() if path.is_file()}
    seen = (name for name in files if not any(part.startswith(".") for part in name.split("/")))
    lines = (
        f"{sum_file(files[name])}  {name}\n"
        for name in sorted(seen)
        if name.isprintable() and os.access(files[name], os.R_OK) and not _leaves(files[name], project)
    )
    return "".join(lines)


def read_capture(path: Path, name: str) -> Capture:
    """One capture, byte for byte. Raises OSError."""
    data = path.read_bytes()
    return Capture(
        id=ArticleId(path.stem),
        path=name,
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=find_media_type(data),
    )


def _read_captures(project: Path) -> tuple[tuple[Capture, ...], tuple[Overlay, ...], Problems]:
    """The captures, and the overlays that are about no file: of an entry of one, or of nothing."""
    files, problems = _list_files(project, "articles")
    most = load_limits(project / "seeds" / "data").file_bytes
    overlays, overlay_problems = _read_overlays(project, [path for path in files if path.suffix.lower() in _OVERLAYS])
    problems += overlay_problems
    captures: dict[str, Capture] = {}
    for path in files:
        if path.suffix.lower() in _OVERLAYS:
            continue
        capture, found = _read_one(path, project, captures, most)
        problems += found
        overlay = overlays.pop(path.stem, None)
        problems += _check_hash(capture, overlay)
        if capture is not None:
            captures[capture.id.casefold()] = _with_overlay(capture, overlay)
    kept, notes = apply_drops(captures.values())
    return tuple(sorted(kept, key=lambda capture: capture.id)), tuple(overlays.values()), problems + notes


def _with_overlay(capture: Capture, overlay: Overlay | None) -> Capture:
    return replace(capture, overlay=overlay, captured=overlay.captured) if overlay else capture


def _check_hash(capture: Capture | None, overlay: Overlay | None) -> Problems:
    """A capture is evidence: bytes that are not those that were taken are told, and still read."""
    if capture is None or overlay is None or overlay.sha256 in {None, capture.sha256}:
        return ()
    message = f"not the bytes that were taken: its sha256 is {capture.sha256}, {overlay.place} says {overlay.sha256}"
    remedy = "put the file back as it was; what is wrong in it is said in the .yml file beside it"
    return (_problem("capture-changed", capture.path, message, remedy),)


def _read_one(path: Path, project: Path, taken: Mapping[str, Capture], most: int) -> tuple[Capture | None, Problems]:
    name = _name(path, project)
    size = path.stat().st_size
    if size > most:
        message = f"{size:,} bytes are more than the {most:,} that are read"
        remedy = "cut it down to the article, or raise file_bytes in seeds/data/limits.yml"
        return None, (_problem("capture-too-large", name, message, remedy),)
    try:
        capture = read_capture(path, name)
    except OSError as fault:
        return None, (_unreadable(name, fault),)
    problems: Problems = ()
    if not _GOOD_NAME.fullmatch(path.stem):
        capture = replace(capture, id=ArticleId(slug(path.stem)))
        remedy = f"rename the file to {capture.id}{path.suffix}"
        message = f"{path.name!r} does not do as an id; it is read as {capture.id!r}"
        problems = (_problem("name-unsafe", name, message, remedy, "warning"),)
    twin = taken.get(capture.id.casefold())
    if twin is not None:
        message = f"{twin.path} has the same id {capture.id!r}"
        return None, (_problem("id-twice", name, message, "rename one of the two"),)
    return capture, problems


def _read_overlays(project: Path, paths: list[Path]) -> tuple[dict[str, Overlay], Problems]:
    overlays: dict[str, Overlay] = {}
    problems: Problems = ()
    for path in paths:
        name = _name(path, project)
        text, found = _read_text(path, name)
        overlay, more = read_overlay(text, name) if text is not None else (None, ())
        problems += found + more
        if overlay is not None and path.stem in overlays:
            message = f"{overlays[path.stem].place} is about the same clipping"
            problems += (_problem("overlay-twice", name, message, "keep one of the two"),)
        elif overlay is not None:
            overlays[path.stem] = overlay
    return overlays, problems


def read_dossier_record(project: Path) -> tuple[DossierRecord, Problems]:
    """The record `seeds/dossier.md`, or one with the folder's name where there is none."""
    fallback = DossierRecord(title=project.resolve().name)
    path = project / "seeds" / "dossier.md"
    name = _name(path, project)
    if not path.is_file():
        remedy = "write one: front matter with `title:` and `question:`"
        return fallback, (_problem("dossier-record-missing", name, "the dossier has no record", remedy, "note"),)
    outside = _leaves(path, project)
    text, problems = (None, (outside,)) if outside else _read_text(path, name)
    if text is None:
        return fallback, problems
    return read_dossier(text, name, fallback.title)


def _read_records(
    project: Path, folder: str, suffix: str, read: Callable[[str, str, str], tuple[R | None, Problems]]
) -> tuple[tuple[R, ...], Problems]:
    """All records of a folder, in order of their names; a file of another kind is a Problem."""
    files, problems = _list_files(project, folder)
    records: list[R] = []
    for path in files:
        name = _name(path, project)
        if path.suffix.lower() != suffix:
            remedy = f"give it a name that ends in {suffix}, or move it out of seeds/{folder}"
            problems += (_problem("file-unread", name, "not a record", remedy, "warning"),)
            continue
        text, found = _read_text(path, name)
        record, more = read(text, name, path.stem) if text is not None else (None, ())
        problems += found + more
        if record is not None:
            records.append(record)
    return tuple(records), problems


def _read_pages(project: Path) -> tuple[tuple[ExtraPage, ...], Problems]:
    def read(text: str, path: str, stem: str) -> tuple[ExtraPage | None, Problems]:
        return read_page(text, path, f"{slug(stem)}.md")

    return _read_records(project, "pages", ".md", read)


def _list_files(project: Path, folder: str) -> tuple[list[Path], Problems]:
    """The files of a folder of seeds/ by name, hidden ones apart; folders and links that lead out are Problems."""
    root = project / "seeds" / folder
    outside = _leaves(root, project)
    if outside is not None or not root.is_dir():
        return [], (outside,) if outside else ()
    files: list[Path] = []
    problems: list[Problem] = []
    pages = [_files_of(page) for page in root.iterdir() if page.suffix.lower() in _PAGES]
    for path in sorted(root.iterdir(), key=lambda path: path.name):
        if path.name.startswith(".") and not path.name.startswith(".."):
            continue  # what editors and systems leave behind; names with two dots are somebody's slip
        if path.is_dir() and not path.is_symlink() and any(page.fullmatch(path.name) for page in pages):
            continue
        fault = _leaves(path, project) or _no_file(path, project)
        if fault is None:
            files.append(path)
        else:
            problems.append(fault)
    return files, tuple(problems)


def _files_of(page: Path) -> re.Pattern[str]:
    """The folder of pictures that a browser saves beside a page, "NAME_files" in English: nothing of it is read."""
    return re.compile(rf"{re.escape(page.stem)}[_-][^\W\d_]+")


def _leaves(path: Path, project: Path) -> Problem | None:
    """A Problem where a link leads out of the project, or nowhere: a dossier must be whole wherever it is copied."""
    if not path.is_symlink():
        return None
    try:
        inside = path.resolve(strict=True).is_relative_to(project.resolve())
    except (OSError, RuntimeError):  # leads nowhere, or in a circle
        message, inside = "the link leads nowhere", False
    else:
        message = "the link leads out of the project"
    return None if inside else _problem("link-outside", _name(path, project), message, "put the file itself here")


def _no_file(path: Path, project: Path) -> Problem | None:
    if path.is_file():
        return None
    what, remedy = ("a folder", "move its files one level up") if path.is_dir() else ("what is no file", "remove it")
    return _problem("file-unread", _name(path, project), f"{what} is not read", remedy, "warning")


def _read_text(path: Path, name: str) -> tuple[str | None, Problems]:
    """A record's text: UTF-8, with or without BOM, line ends of any system; one that a merge left open says both."""
    try:
        data = path.read_bytes()
        if has_conflict(data):
            remedy = "keep one side, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"
            return None, (_problem("record-conflict", name, "a merge left its marks in it", remedy),)
        return clean(data.decode("utf-8-sig")), ()
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        where = Place(path=name, line=line)
        return None, (where.problem("record-encoding", "a letter is not in UTF-8", "save the file as UTF-8"),)
    except OSError as fault:
        return None, (_unreadable(name, fault),)


def _name(path: Path, project: Path) -> str:
    """The path within the project, POSIX; line breaks and other controls shown as escapes."""
    relative = os.path.relpath(path, project).replace(os.sep, "/")
    if relative.isprintable():
        return relative
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in relative)


def _unreadable(name: str, fault: OSError) -> Problem:
    return _problem("file-unreadable", name, fault.strerror or "cannot be read", "make the file readable")


def _problem(code: str, path: str, message: str, remedy: str, severity: Severity = "error") -> Problem:
    return Place(path=path).problem(code, message, remedy, severity)
