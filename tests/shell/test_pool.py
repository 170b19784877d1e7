"""A worker that dies loses nothing, whenever it dies."""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from builder.knowledge.load import load_knowledge
from builder.reading import read_in_turn, read_one
from builder.shell import pool
from builder.shell.pool import PAYS_FROM, Guard, choose_mapper, read_in_pool
from builder.shell.read import read_seeds
from tests.conftest import ROOT

SEEDS, _ = read_seeds(ROOT)


PIPE, AT_ONCE = 16_384, 512
"""Bytes that every system's pipe takes without a reader, and those that it takes whole or not at all."""


def die(_: Path) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_serving(_: object, held: Path) -> None:
    die(held)


def test_workers_are_started_for_many_captures_on_several_cores_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert (choose_mapper(PAYS_FROM - 1), choose_mapper(PAYS_FROM)) == (read_in_turn, read_in_pool)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert choose_mapper(PAYS_FROM) is read_in_turn


def test_a_worker_loads_no_stage_that_it_does_not_run() -> None:
    program = "import sys, builder.shell.pool; print(*(name for name in sys.modules if name.startswith('builder.')))"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[1] for name in found.stdout.split()}
    assert {"normalise", "annotate"} <= loaded
    assert loaded.isdisjoint({"pipeline", "link", "resolve", "brief", "rights", "compose", "render", "export"})


def test_workers_that_die_at_their_start_leave_the_work_to_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_hold", die)
    knowledge = load_knowledge()
    assert list(read_in_pool(SEEDS.captures * 10, knowledge)) == list(read_in_turn(SEEDS.captures, knowledge)) * 10


def test_a_worker_killed_under_way_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []

    class Watched(ProcessPoolExecutor):
        def __init__(self, **options: Any) -> None:
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


def test_workers_of_a_build_that_is_killed_end_with_it_and_leave_nothing(tmp_path: Path) -> None:
    program = "import sys; from tests.shell.test_pool import read_for_long; read_for_long()"
    place = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, env=place, stdout=subprocess.PIPE) as build:
        assert build.stdout is not None
        assert build.stdout.readline() == b"reads\n"
        assert list(tmp_path.iterdir()) != []
        build.kill()
        build.communicate(timeout=60)  # its workers print to the same pipe
    assert list(tmp_path.iterdir()) == []


def read_for_long() -> None:
    for _ in read_in_pool(SEEDS.captures * 100, load_knowledge()):
        print("reads", flush=True)


def test_what_a_worker_sends_goes_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    knowledge = load_knowledge()
    monkeypatch.setattr(pool, "_held", [knowledge])
    sent = pool._read_into(SEEDS.captures, tmp_path / "reads")
    assert len(pickle.dumps(sent)) < AT_ONCE
    assert pickle.loads(sent.read_bytes()) == list(read_in_turn(SEEDS.captures, knowledge))  # noqa: S301 - made here


def test_a_guarded_worker_that_dies_at_its_start_costs_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_serve", die_serving)
    with Guard(load_knowledge()) as guard:
        read, problems = guard.read(SEEDS.captures[0])
    assert (read, [p.code for p in problems]) == (None, ["document-too-large"])


def test_no_worker_is_handed_more_than_a_pipe_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[tuple[object, ...]] = []
    begin = pool._CLEAN.Process

    def watched(*, target: object, args: tuple[object, ...], daemon: bool) -> object:
        handed.append(args[1:])
        return begin(target=target, args=args, daemon=daemon)  # type: ignore[arg-type]

    monkeypatch.setattr(pool._CLEAN, "Process", watched)
    with Guard(load_knowledge()) as guard:
        assert guard.read(SEEDS.captures[0]) == read_one(SEEDS.captures[0], load_knowledge())
    assert [len(pickle.dumps(args)) < PIPE for args in handed] == [True]
