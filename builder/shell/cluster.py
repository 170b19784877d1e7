"""Reads captures on a Dask cluster: same reads, same order; what a killed worker held is read again by another.

A cluster runs what it is sent, and what it sends is believed: give the address of your own.
"""

import pickle
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec

from builder.knowledge.knowledge import Knowledge
from builder.reading import Mapper, Read, read_in_turn, read_one
from builder.values.capture import Capture

_ANSWER_SECONDS = 10
_CHUNK = 16
"""Captures a task: some hundred milliseconds of work to a millisecond of the scheduler's."""


def read_on_cluster(address: str) -> Mapper:
    """A mapper that sends captures to the workers at `address`; the rest is read here once the cluster has given up.

    Raises OSError where Dask is not installed, and the mapper where nobody answers.
    """
    if find_spec("distributed") is None:
        raise OSError("Dask is not installed: pip install 'dossier-compiler[cluster]'")
    distributed = import_module("distributed")

    def read(captures: Sequence[Capture], knowledge: Knowledge) -> Iterator[Read]:
        if not captures:
            return
        chunks = [tuple(captures[at : at + _CHUNK]) for at in range(0, len(captures), _CHUNK)]
        done = 0
        try:
            client = distributed.Client(address, timeout=_ANSWER_SECONDS)
        except (OSError, TimeoutError) as fault:
            raise OSError(f"no cluster answers at {address}: start its scheduler, or build without it") from fault
        with client:
            # A task, not data laid down on a worker: the scheduler can make it again where that worker dies.
            held = client.submit(pickle.loads, pickle.dumps(knowledge), pure=False)
            futures = client.map(_read_chunk, chunks, knowledge=held, pure=False)
            try:
                for future in futures:
                    for one in future.result():
                        yield one
                        done += 1
            except (distributed.KilledWorker, distributed.client.FutureCancelledError):
                yield from read_in_turn(captures[done:], knowledge)

    return read


def _read_chunk(captures: tuple[Capture, ...], knowledge: Knowledge) -> tuple[Read, ...]:
    return tuple(read_one(capture, knowledge) for capture in captures)
