"""Reads captures side by side: same reads, same order, whatever the number of workers."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from builder.knowledge.knowledge import Knowledge
from builder.pipeline import Mapper, Read, read_in_turn, read_one
from builder.values.capture import Capture

PAYS_FROM = 150
"""Captures. Starting workers costs about a second; at a few milliseconds an article fewer do not repay it."""
CHUNK = 16
_CLEAN = get_context("spawn")
"""Alike on every system, and safe beside the threads of a live server, which a fork is not."""

_held: list[Knowledge] = []


def choose_mapper(captures: int) -> Mapper:
    """In turn for a small dossier, a pool for a large one where there is more than one core."""
    return read_in_pool if captures >= PAYS_FROM and (os.cpu_count() or 1) > 1 else read_in_turn


def read_where_it_pays(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
    """The mapper that the number of captures calls for."""
    return choose_mapper(len(captures))(captures, knowledge)


def read_in_pool(captures: Sequence[Capture], knowledge: Knowledge) -> Iterator[Read]:
    """A process a core; where a worker is killed, the rest is read in this process."""
    done = 0
    try:
        with ProcessPoolExecutor(mp_context=_CLEAN, initializer=_hold, initargs=(knowledge,)) as pool:
            for read in pool.map(_read, captures, chunksize=CHUNK):
                yield read
                done += 1
    except BrokenProcessPool:
        yield from read_in_turn(captures[done:], knowledge)


def _hold(knowledge: Knowledge) -> None:
    """Keep the knowledge in the worker, so that it travels once and not with every capture."""
    _held[:] = [knowledge]


def _read(capture: Capture) -> Read:
    return read_one(capture, _held[0])
