"""Templates as code, which lies where Python keeps the program's own: to compile one takes longer than to fill it in.

It never lies among the entries of the cache, which may come from elsewhere and run nothing: who can write here can
write the program.
"""

import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import cache_from_source
from pathlib import Path

from builder import render
from builder.shell.entries import stamp_program


@contextmanager
def keeping_code() -> Iterator[None]:
    """Meanwhile templates that this program compiled before are not compiled again; others are kept for later."""
    if sys.implementation.cache_tag is None:  # a Python that keeps no code
        yield
        return
    file = Path(cache_from_source(render.__file__)).with_suffix(".templates")
    if not render.COMPILED:
        _read_code(file)
    known = set(render.COMPILED)
    yield
    if not render.COMPILED.keys() <= known and not sys.dont_write_bytecode:
        _write_code(file)


def _read_code(file: Path) -> None:
    with suppress(OSError, ValueError, EOFError, TypeError):  # none, or damaged
        data = file.read_bytes()
        stamp = stamp_program().encode()
        if data.startswith(stamp):
            render.COMPILED.update(marshal.loads(data[len(stamp) :]))  # noqa: S302 - as Python does with its own


def _write_code(file: Path) -> None:
    """Whole or not at all; where the program may not be written, its templates are compiled each time."""
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(stamp_program().encode() + marshal.dumps(dict(render.COMPILED)))
        fresh.replace(file)
    except (OSError, ValueError):
        with suppress(OSError):
            fresh.unlink()
