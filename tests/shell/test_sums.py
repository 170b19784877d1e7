"""A file is hashed once as long as nobody wrote it, and again however alike what was written."""

import hashlib
import os
from pathlib import Path

import pytest

from builder.shell.sums import sum_file

LONG_AGO = 1_500_000_000


def age(path: Path, seconds: int) -> None:
    os.utime(path, (seconds, seconds))


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.txt"
    made.write_bytes(b"one")
    age(made, LONG_AGO)
    return made


def test_a_file_that_changed_a_moment_ago_is_read_each_time(path: Path) -> None:
    for data in (b"one", b"two", b"six"):
        path.write_bytes(data)
        age(path, LONG_AGO)
        assert sum_file(path) == sha(data), "of one size and time, and only just written"


def test_a_file_that_nobody_wrote_is_read_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.shell.sums.time_ns", lambda: path.stat().st_ctime_ns + 10**10)
    assert sum_file(path) == sha(b"one")
    with monkeypatch.context() as blind:
        blind.setattr(Path, "read_bytes", None)
        assert sum_file(path) == sha(b"one")
    path.write_bytes(b"two")
    age(path, LONG_AGO)
    assert sum_file(path) == sha(b"two"), "its time was set back"


def test_a_file_in_the_place_of_another_is_read(path: Path) -> None:
    sum_file(path)
    other = path.with_name("b.txt")
    other.write_bytes(b"two")
    age(other, LONG_AGO)
    other.replace(path)
    assert sum_file(path) == sha(b"two")
