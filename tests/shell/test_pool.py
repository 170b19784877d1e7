"""A worker that dies loses nothing, whenever it dies."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.knowledge.load import load_knowledge
from builder.pipeline import read_in_turn
from builder.shell import pool
from builder.shell.pool import read_in_pool
from builder.shell.read import read_seeds
from tests.conftest import ROOT

SEEDS, _ = read_seeds(ROOT)


def die(_: Path) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_workers_that_die_at_their_start_leave_the_work_to_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_hold", die)
    knowledge = load_knowledge()
    assert list(read_in_pool(SEEDS.captures * 10, knowledge)) == list(read_in_turn(SEEDS.captures, knowledge)) * 10


def test_a_worker_killed_under_way_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    begin = pool.ProcessPoolExecutor

    class Watched(begin):  # type: ignore[misc, valid-type]
        def __init__(self, **options: object) -> None:
            super().__init__(**options)
            started.append(self)

    monkeypatch.setattr(pool, "ProcessPoolExecutor", Watched)
    knowledge = load_knowledge()
    captures = SEEDS.captures * 10

    def interrupted() -> Iterator[object]:
        for number, read in enumerate(read_in_pool(captures, knowledge)):
            if number == 10:
                os.kill(next(iter(started[0]._processes)), signal.SIGKILL)
            yield read

    assert list(interrupted()) == list(read_in_turn(SEEDS.captures, knowledge)) * 10
