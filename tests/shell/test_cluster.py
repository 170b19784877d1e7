"""A real cluster of two workers reads the same; a killed one loses nothing."""

import os
import signal
import warnings
from collections.abc import Iterator

import pytest

from builder.knowledge.load import load_knowledge
from builder.reading import read_in_turn
from builder.shell.cluster import read_on_cluster
from builder.shell.read import read_seeds
from tests.conftest import ROOT

distributed = pytest.importorskip("distributed")
SEEDS, _ = read_seeds(ROOT)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        cluster = distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        )
        with cluster:
            yield cluster.scheduler_address


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_reads_the_same_in_the_same_order(address: str) -> None:
    captures = SEEDS.captures * 4
    knowledge = load_knowledge()
    assert list(read_on_cluster(address)(captures, knowledge)) == list(read_in_turn(SEEDS.captures, knowledge)) * 4


@pytest.mark.filterwarnings("ignore")
def test_a_killed_worker_loses_nothing(address: str) -> None:
    captures = SEEDS.captures * 8
    knowledge = load_knowledge()
    with distributed.Client(address) as client:
        victim = next(iter(client.run(os.getpid).values()))
    reads = iter(read_on_cluster(address)(captures, knowledge))
    found = [next(reads)]
    os.kill(victim, signal.SIGKILL)
    found += reads
    assert found == list(read_in_turn(SEEDS.captures, knowledge)) * 8


@pytest.mark.filterwarnings("ignore")
def test_what_a_cluster_gives_up_on_is_read_here(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    captures = SEEDS.captures * 8
    knowledge = load_knowledge()
    reads = iter(read_on_cluster(address)(captures, knowledge))
    found = [next(reads)]

    def give_up(*_: object, **__: object) -> object:
        raise distributed.client.FutureCancelledError("key", "lost")

    monkeypatch.setattr(distributed.Future, "result", give_up)
    found += reads
    assert found == list(read_in_turn(SEEDS.captures, knowledge)) * 8


def test_no_cluster_at_the_address_is_said_plainly() -> None:
    with pytest.raises(OSError, match="no cluster answers"):
        list(read_on_cluster("tcp://127.0.0.1:9")(SEEDS.captures, load_knowledge()))
