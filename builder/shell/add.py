"""Takes a clipping into `seeds/articles/`: the bytes as they are, and beside them how they were taken."""

import hashlib
import mimetypes
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import yaml

from builder.naming import slug
from builder.shell.fetch import LARGEST, Page
from builder.shell.project import Project

_DEFAULT_SUFFIX = ".txt"


class CaptureRefusedError(Exception):
    """A clipping that will not be taken; the message says why and what to do."""


class CaptureHeldError(CaptureRefusedError):
    """A clipping that the dossier has already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clipping:
    """Bytes on their way into the dossier; `name` is a file's name, `how` the words for the record."""

    name: str
    data: bytes
    how: str
    url: str | None = None


def clip_file(path: Path) -> Clipping:
    """A file as it lies on disk; raises CaptureRefusedError or OSError."""
    if path.is_dir():
        raise CaptureRefusedError("a folder; name the files in it")
    if not path.is_file():
        raise CaptureRefusedError("no such file; check the name")
    if path.stat().st_size > LARGEST:
        raise CaptureRefusedError(f"larger than {LARGEST // 1024 // 1024} MB; cut it to the article")
    return Clipping(name=path.name, data=path.read_bytes(), how="copied from a file")


def clip_page(page: Page) -> Clipping:
    """A page as it was fetched, named after the last part of its address."""
    parts = urlsplit(page.url)
    stem = PurePosixPath(parts.path).stem or parts.hostname or "page"
    suffix = mimetypes.guess_extension(page.media_type) or ".html"
    return Clipping(name=stem + suffix, data=page.data, how="fetched with HTTP GET", url=page.url)


def add_clipping(project: Project, clipping: Clipping, taken: datetime) -> Path:
    """Write the capture and its overlay; the capture's path. `taken` is when, in UTC.

    The stem is the capture's permanent id: words of its name and eight digits of its hash. Raises CaptureRefusedError
    for an empty clipping, CaptureHeldError for bytes that the dossier holds already.
    """
    if not clipping.data.strip():
        raise CaptureRefusedError("empty; take the article again")
    sha256 = hashlib.sha256(clipping.data).hexdigest()
    folder = project.seeds / "articles"
    folder.mkdir(parents=True, exist_ok=True)
    twin = _find_twin(folder, clipping.data)
    if twin:
        raise CaptureHeldError(f"the dossier holds these bytes already, as {twin.name}; nothing is left to do")
    stem = f"{slug(PurePosixPath(clipping.name).stem)[:48].strip('-')}-{sha256[:8]}"
    capture = folder / (stem + (PurePosixPath(clipping.name).suffix.lower() or _DEFAULT_SUFFIX))
    with capture.open("xb") as file:
        file.write(clipping.data)
    (folder / f"{stem}.yml").write_text(_overlay(clipping, taken, sha256), encoding="utf-8")
    return capture


def _find_twin(folder: Path, data: bytes) -> Path | None:
    """A capture with the very same bytes."""
    same_size = (p for p in sorted(folder.iterdir()) if p.is_file() and p.stat().st_size == len(data))
    return next((p for p in same_size if p.read_bytes() == data), None)


def _overlay(clipping: Clipping, taken: datetime, sha256: str) -> str:
    captured = {"value": f"{taken:%Y-%m-%d}", "reason": f"{clipping.how} at {taken:%H:%M} UTC"}
    fields = {"captured": captured, "sha256": sha256}
    address = {"url": clipping.url} if clipping.url else {}
    return yaml.safe_dump(address | fields, sort_keys=False, allow_unicode=True, width=120)
