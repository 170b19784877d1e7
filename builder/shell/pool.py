"""Reads captures side by side: same reads, same order, whatever the number of workers.

Captures that may hold a reader up are read in a process of their own, with a limit of time and memory.
"""

import gc
import math
import os
import pickle
import shutil
import signal
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from builder.knowledge.knowledge import Knowledge
from builder.knowledge.limits import Limits
from builder.normalise.late import load_readers
from builder.normalise.media import RICH_TEXT, WORD
from builder.normalise.readers.document import too_large
from builder.reading import Mapper, Read, read_in_turn, read_one
from builder.values.capture import Capture

try:
    import resource
except ImportError:  # Windows, where time alone is bounded
    resource = None  # type: ignore[assignment]

PAYS_FROM = 400
"""Captures. A worker is busy for 1.5 s before its first; at 7 ms each, fewer do not repay that on two to four cores."""
_CHUNK = 16
_GUARDED = frozenset({"application/pdf", RICH_TEXT, WORD})
LONG = 1_000_000
"""Bytes from which any capture is guarded: a saved page with all its scripts is shorter."""
_PATIENCE = 10
"""By the clock a reader may take so many times its seconds of processor time, since a busy machine gives it a part of
them; what does not even work is not waited for any longer."""
_CLEAN = get_context("spawn")
"""Alike on every system, and safe beside the threads of a live server, which a fork is not."""

_LATE = ("charset_normalizer", "dateparser", "ftfy")
"""Libraries that are loaded with the first capture that needs them, beside those of the late readers."""

_held: list[Knowledge] = []


def choose_mapper(captures: int) -> Mapper:
    """In turn for a small dossier, a pool for a large one where there is more than one core."""
    return read_in_pool if captures >= PAYS_FROM and (os.cpu_count() or 1) > 1 else read_in_turn


def read_where_it_pays(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
    """The mapper that the number of captures calls for; those that need a guard apart."""
    return guarding(_read_plain)(captures, knowledge)


def _read_plain(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
    return choose_mapper(len(captures))(captures, knowledge)


def guarding(mapper: Mapper) -> Mapper:
    """The mapper, but for captures that need a guard: those are read here, one after the other."""

    def read(captures: Sequence[Capture], knowledge: Knowledge) -> Iterator[Read]:
        plain = [capture for capture in captures if not needs_guard(capture)]
        reads = iter(mapper(plain, knowledge))
        with Guard(knowledge) as guard:
            for capture in captures:
                yield guard.read(capture) if needs_guard(capture) else next(reads)

    return read


def read_guarded(captures: Sequence[Capture], knowledge: Knowledge) -> Iterator[Read]:
    """One after the other, each that needs it under guard."""
    with Guard(knowledge) as guard:
        for capture in captures:
            yield guard.read(capture) if needs_guard(capture) else read_one(capture, knowledge)


def needs_guard(capture: Capture) -> bool:
    """True for what a large library reads, and for anything long; the articles found in a document are plain text."""
    return (capture.media_type in _GUARDED and capture.entry is None) or len(capture.data) > LONG


class Guard:
    """A process that reads one capture after the other; started at the first, and again after one that it died of."""

    __slots__ = ("_knowledge", "_pipe", "_worker")

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._worker: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> "Guard":
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._stop()

    def read(self, capture: Capture) -> Read:
        """The capture as `read_one` reads it; a Problem where that takes too long or more memory than it may."""
        limits = self._knowledge.limits
        pipe = self._pipe or self._start()
        try:
            pipe.send(capture)
            if pipe.poll(limits.seconds * _PATIENCE):
                read: Read = pipe.recv()
                return read
            message = f"it was not read after {limits.seconds * _PATIENCE} seconds"
        except (EOFError, OSError):
            if self._is_out_of_time():
                message = f"it was not read after {limits.seconds} seconds of processor time"
            else:
                message = f"reading it took more than {limits.memory_bytes:,} bytes of memory, or broke the program"
        self._stop()
        return None, (too_large(capture, message),)

    def _is_out_of_time(self) -> bool:
        """Whether the system stopped the worker for that."""
        if self._worker is None or resource is None:
            return False
        self._worker.join(_PATIENCE)
        return self._worker.exitcode == -signal.SIGXCPU

    def _start(self) -> Connection:
        """A worker that has said that it is ready: what it loads before does not count against a capture."""
        self._pipe, end = _CLEAN.Pipe()
        with _lay_down(self._knowledge) as held:
            self._worker = _CLEAN.Process(target=_serve, args=(end, held), daemon=True)
            self._worker.start()
            end.close()
            with suppress(EOFError, OSError):
                self._pipe.recv()
        return self._pipe

    def _stop(self) -> None:
        if self._worker is not None and self._pipe is not None:
            self._worker.kill()
            self._worker.join()
            self._pipe.close()
        self._worker = self._pipe = None


@contextmanager
def _lay_down(knowledge: Knowledge) -> Iterator[Path]:
    """The knowledge in a file: as an argument it would fill the pipe to a worker that dies at its start, and this
    process would wait for good.
    """
    with TemporaryDirectory() as folder:
        held = Path(folder) / "knowledge"
        held.write_bytes(pickle.dumps(knowledge))
        yield held


def _serve(pipe: Connection, held: Path) -> None:
    """Read captures until nobody sends any."""
    _hold(held)
    load_libraries()
    _bound(_held[0].limits)
    with suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            _grant(_held[0].limits)
            pipe.send(read_one(pipe.recv(), _held[0]))


def load_libraries() -> None:
    """Load them now, and the late readers with theirs, where the time or the right to do so may be missing later."""
    load_readers()
    for name in _LATE:
        import_module(name)


def _bound(limits: Limits) -> None:
    if resource is not None:
        with suppress(ValueError, OSError):  # a system that knows no such limit, or has a lower one
            resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))


def _grant(limits: Limits) -> None:
    """Processor time for one capture, on top of what those before it took."""
    if resource is not None:
        with suppress(ValueError, OSError):
            _, hard = resource.getrlimit(resource.RLIMIT_CPU)
            resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time()) + limits.seconds, hard))


def read_in_pool(captures: Sequence[Capture], knowledge: Knowledge) -> Iterator[Read]:
    """A process a core; where a worker is killed, the rest is read in this process.

    What a worker has read comes in a file: of a worker that is killed while it sends, a pipe holds a half, and this
    process would wait for the other for good.
    """
    done = 0
    with _lay_down(knowledge) as held:
        starts = range(0, len(captures), _CHUNK)
        chunks = [captures[at : at + _CHUNK] for at in starts]
        try:
            with ProcessPoolExecutor(mp_context=_CLEAN, initializer=_hold, initargs=(held,)) as pool:
                for file in pool.map(_read_into, chunks, [held.with_name(str(at)) for at in starts]):
                    reads = pickle.loads(file.read_bytes())  # noqa: S301 - written by a worker a moment ago
                    file.unlink()
                    for read in reads:
                        yield read
                        done += 1
        except BrokenProcessPool:
            yield from read_in_turn(captures[done:], knowledge)


def _hold(held: Path) -> None:
    """Keep the knowledge in the worker, so that it travels once and not with every capture.

    It stays to the worker's end: no look for garbage need go over it.
    """
    threading.Thread(target=_end_with_build, args=(held.parent,), daemon=True).start()
    _held[:] = [pickle.loads(held.read_bytes())]  # noqa: S301 - written by this program a moment ago
    gc.freeze()


def _end_with_build(folder: Path) -> None:
    """Wait for the end of the process that wants the reads; one that is killed ends no worker, and clears nothing away.

    Its workers would wait for work for good, and whoever reads their common output for its end.
    """
    build = parent_process()
    if build is not None:
        build.join()
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(1)


def _read_into(captures: Sequence[Capture], file: Path) -> Path:
    """Lay down what some captures are read as."""
    file.write_bytes(pickle.dumps([*read_in_turn(captures, _held[0])]))
    return file
