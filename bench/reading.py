"""Hands texts to the builder as `dossier inspect --json` does, on all cores."""

import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.inspection import inspect
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.load import load_knowledge
from builder.knowledge.tables import Row
from builder.reading import read_in_turn
from builder.shell.read import read_capture
from builder.values.when import Published


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A file to read: its name tells the media type; `published` wins over what it states."""

    name: str
    data: bytes
    published: str | None = None


def read_texts(texts: Sequence[Text]) -> list[Row]:
    """The `articles` entry of each; empty where nothing could be read."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(read_text, texts, chunksize=4))


def read_text(text: Text) -> Row:
    """One text through the builder, alone."""
    published = None
    if text.published:
        published = Published(value=text.published, precision="day", basis="editor", evidence="--published")
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{hashlib.sha256(text.name.encode()).hexdigest()[:12]}{Path(text.name).suffix}"
        path.write_bytes(text.data)
        entries = inspect((read_capture(path, text.name),), _knowledge(), published, read_in_turn)
        return next(entries)[0] or {}


@cache
def _knowledge() -> Knowledge:
    return load_knowledge()


def strings(row: Row, part: str, key: str) -> list[str]:
    """The strings under `key` of every row of a part of the entry."""
    rows = row.get(part) or []
    return [str(r[key]) for r in rows if isinstance(r, dict)] if isinstance(rows, list) else []
