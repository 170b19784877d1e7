"""Reads the folder `seeds/` into values; a fault in one file costs one Problem."""

import hashlib
from pathlib import Path

from builder.values.capture import Capture, DossierRecord, Seeds
from builder.values.ids import ArticleId
from builder.values.problem import Problems


def read_seeds(project: Path) -> tuple[Seeds, Problems]:
    """All captures, overlays and records of a project."""
    folder = project / "seeds" / "articles"
    files = sorted(p for p in folder.iterdir() if p.is_file() and p.suffix not in {".yml", ".yaml"})
    captures = tuple(read_capture(path, path.relative_to(project).as_posix()) for path in files)
    return Seeds(dossier=DossierRecord(title=project.resolve().name), captures=captures), ()


def read_capture(path: Path, name: str) -> Capture:
    """One capture, byte for byte."""
    data = path.read_bytes()
    return Capture(
        id=ArticleId(path.stem), path=name, data=data, sha256=hashlib.sha256(data).hexdigest(), media_type="text/plain"
    )
