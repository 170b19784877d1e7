"""Templates that the program compiled before are not compiled again; what is damaged or of another program is."""

import importlib.util
import sys
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.nodes import Template

from builder import render
from builder.interface import Interface
from builder.render import template_environment
from builder.shell.code import keeping_code


@pytest.fixture(autouse=True)
def own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of its own for the code, and a process that has compiled nothing."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    forget(monkeypatch)
    return Path(importlib.util.cache_from_source(render.__file__)).with_suffix(".templates")


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "COMPILED", {})


def write(source: str) -> str:
    with keeping_code():
        return template_environment({"page.md.j2": source}, Interface()).get_template("page.md.j2").render(view="x")


def count_compiled(source: str, monkeypatch: pytest.MonkeyPatch) -> int:
    made: list[str] = []
    generate = Environment._generate

    def count(environment: Environment, source: Template, name: str, filename: str, *, defer_init: bool) -> str:
        made.append(name)
        return generate(environment, source, name, filename, defer_init=defer_init)

    with monkeypatch.context() as watched:
        watched.setattr(Environment, "_generate", count)
        assert write(source) == "A x"
    return len(made)


def test_next_process_compiles_no_template_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert write("A {{ view }}") == "A x"
    forget(monkeypatch)
    assert count_compiled("A {{ view }}", monkeypatch) == 0


def test_edited_template_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    assert write("B {{ view }}") == "B x"
    forget(monkeypatch)
    assert count_compiled("A {{ view }}", monkeypatch) == 1


@pytest.mark.parametrize("data", [b"", b"another program", None])
def test_code_that_is_damaged_or_of_another_program_is_not_run(
    data: bytes | None, own_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert write("A {{ view }}") == "A x"
    own_place.write_bytes(own_place.read_bytes()[:-9] if data is None else data)
    forget(monkeypatch)
    assert count_compiled("A {{ view }}", monkeypatch) == 1


def test_python_that_writes_no_code_writes_none(own_place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert write("A {{ view }}") == "A x"
    assert not own_place.exists()


def test_python_that_keeps_no_code_fills_templates_in(own_place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    assert write("A {{ view }}") == "A x"
    assert not own_place.exists()


def test_place_that_cannot_be_written_costs_nothing_but_time(own_place: Path) -> None:
    own_place.parent.parent.mkdir(parents=True)
    own_place.parent.write_text("no folder")
    assert write("A {{ view }}") == "A x"


def test_nothing_is_left_of_code_that_could_not_be_put_there(own_place: Path) -> None:
    own_place.mkdir(parents=True)
    assert write("A {{ view }}") == "A x"
    assert list(own_place.parent.iterdir()) == [own_place]
