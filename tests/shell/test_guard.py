import mmap
import os
import signal
import time
from dataclasses import replace

import pytest

from builder.shell import pool
from builder.shell.pool import LONG, Guard, needs_guard, read_guarded, read_where_it_pays
from builder.shell.project import find_shipped_templates
from builder.shell.spoken import read_interface
from builder.values.annotation import Annotated
from builder.values.capture import Capture
from tests.documents import BODY, article_docx, article_pdf, article_text
from tests.normalise.opening import as_capture, bounded, words

TABLES = sorted((find_shipped_templates() / "texts").glob("*.yml"))
PDF = as_capture(article_pdf(), "print")
TEXT = as_capture(article_text(), "pasted")


def is_said_everywhere(message: str) -> bool:
    """Whether each language that ships has words of its own for it."""
    tables = {f"texts/{path.name}": path.read_text(encoding="utf-8") for path in TABLES}
    return all(read_interface(tables, (path.stem,)).find(message) != message for path in TABLES)


def test_documents_and_long_files_are_read_apart_and_texts_are_not() -> None:
    assert needs_guard(PDF)
    assert needs_guard(as_capture(article_docx()))
    assert needs_guard(replace(TEXT, data=b"a" * (LONG + 1)))
    assert not needs_guard(TEXT)


def test_what_is_read_apart_is_the_same_and_in_its_place() -> None:
    for mapper in (read_guarded, read_where_it_pays):
        reads = [one for one, problems in mapper((TEXT, PDF, TEXT), bounded()) if problems == ()]
        assert [one.article.id for one in reads if isinstance(one, Annotated)] == ["pasted", "print", "pasted"]
        assert all(words(one.article) == list(BODY) for one in reads if isinstance(one, Annotated))


@pytest.mark.skipif(os.name == "nt", reason="no limit of processor time there")
@pytest.mark.timeout(600)
def test_a_document_that_keeps_a_reader_busy_for_too_long_costs_one_problem_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pool, "_PATIENCE", 300)
    with Guard(bounded(seconds=1)) as guard:
        slow, (problem,) = guard.read(_Busy(PDF))  # type: ignore[arg-type]
        after, _ = guard.read(PDF)
    assert (slow, problem.code) == (None, "document-too-large")
    assert "after 1 seconds of processor time" in problem.message
    assert is_said_everywhere(problem.message)
    assert after is not None


@pytest.mark.timeout(600)
def test_a_document_that_a_reader_waits_at_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_PATIENCE", 1)
    with Guard(bounded(seconds=1)) as guard:
        slow, (problem,) = guard.read(_Idle(PDF))  # type: ignore[arg-type]
    assert (slow, problem.code) == (None, "document-too-large")
    assert problem.message == "it was not read after 1 seconds"
    assert is_said_everywhere(problem.message)


@pytest.mark.skipif(os.name == "nt", reason="no limit of processor time there")
@pytest.mark.timeout(600)
def test_each_document_has_the_time_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_PATIENCE", 100)
    with Guard(bounded(seconds=3)) as guard:
        reads = [guard.read(_Long(PDF)) for _ in range(3)]  # type: ignore[arg-type]
    assert [problems for _, problems in reads] == [(), (), ()]


def test_a_reader_that_dies_costs_one_problem_and_the_next_is_read() -> None:
    with Guard(bounded()) as guard:
        dead, (problem,) = guard.read(_Deadly(PDF))  # type: ignore[arg-type]
        after, _ = guard.read(PDF)
    assert (dead, problem.code) == (None, "document-too-large")
    assert is_said_everywhere(problem.message)
    assert after is not None


@pytest.mark.skipif(os.name == "nt", reason="no limit of memory there")
def test_a_document_that_fills_the_memory_costs_one_problem() -> None:
    with Guard(bounded(memory_bytes=1_500_000_000)) as guard:
        full, problems = guard.read(_Large(PDF))  # type: ignore[arg-type]
        after, _ = guard.read(PDF)
    assert full is None
    assert [problem.code for problem in problems] == ["document-too-large"]
    assert after is not None


class _Trick:
    """Something that is no capture once it is unpacked in the other process, but a misfortune."""

    def __init__(self, capture: Capture) -> None:
        self.problem = capture.problem


class _Idle(_Trick):
    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return time.sleep, (600,)


class _Busy(_Trick):
    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return _work, (600,)


class _Deadly(_Trick):
    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return _kill_self, ()


class _Large(_Trick):
    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return _take, (3_000_000_000,)


class _Long(_Trick):
    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return _work, (1.5,)


def _work(seconds: float) -> Capture:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    return PDF


def _take(size: int) -> Capture:
    """A capture like any other, where there is so much memory."""
    try:
        mmap.mmap(-1, size).close()
    except OSError as fault:
        raise MemoryError from fault
    return PDF


def _kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
