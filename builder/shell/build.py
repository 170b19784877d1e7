"""One build: seeds/ to docs/, under a lock. What `dossier build`, `check` and the renderer's hook share."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from filelock import FileLock

from builder.knowledge.load import load_knowledge
from builder.pipeline import compile_dossier, make_files
from builder.reading import Mapper
from builder.recall import make_anew
from builder.shell.code import keeping_code
from builder.shell.entries import open_entries
from builder.shell.held import HELD_UP_TO, Resident, keep_resident
from builder.shell.memory import Memory, remember, stamp_reading
from builder.shell.outcome import Built, find_outcome, keep_outcome, sum_inputs
from builder.shell.project import Project, read_templates
from builder.shell.read import read_seeds
from builder.shell.spoken import read_interface
from builder.shell.write import compare_docs, find_left, make_state, mark_left, with_manifest, write_docs
from builder.values.capture import Publish, Seeds
from builder.values.dossier import Dossier
from builder.values.page import Output
from builder.values.problem import Place, Problem, Problems

_LOCK_SECONDS = 60
"""How long a build waits for another of the same folder: longer than a cold build of 1,000 articles."""


def build_docs(project: Project, mapper: Mapper, resident: Resident | None = None) -> Built:
    """Read, compile, write.

    A process that builds again and again gives `resident`, empty at first, and finds in it what it need not load again.
    Raises OSError (also without seeds/) and filelock.Timeout; docs/ is then as it was.
    """
    if not project.seeds.is_dir():
        raise FileNotFoundError(f"no seeds/ in {project.root.resolve()}: nothing to build docs/ from")
    inputs = sum_inputs(project, None)
    return find_outcome(project, inputs) or build_anew(project, mapper, inputs, None, resident)


def build_anew(
    project: Project,
    mapper: Mapper,
    inputs: str | None,
    publish: Publish | None,
    resident: Resident | None = None,
) -> Built:
    """The same where it is known that there is something to do; `inputs` are the sum of what there is.

    `publish` wins over the default of the dossier's record.
    """
    make_state(project)
    held = resident or Resident(lasts=False)
    with FileLock(project.state / "lock", timeout=_LOCK_SECONDS), _uncollected(held):
        articles, files, problems = make_docs(project, mapper, publish, held)
        written = write_docs(files, project)
        mark_left(project)
        del files  # the next step takes as much memory
        if articles <= HELD_UP_TO:
            _lay_down(held)
        if sum_inputs(project, publish) == inputs:  # nobody wrote there while it was read
            keep_outcome(project, inputs, articles, problems)
    return Built(articles=articles, written=written, problems=sort_problems(problems + written.rescued))


@contextmanager
def _uncollected(held: Resident) -> Iterator[None]:
    """Look for no cycles of garbage meanwhile: values make none, and each look goes over all of them.

    Nor in what is left of the build, until the next one of a process that holds nothing; one that holds it never looks
    there, and lets go first what its renderer left.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        if held.lasts:
            gc.collect()
        else:
            gc.unfreeze()
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def _lay_down(held: Resident) -> None:
    entries = open_entries()
    if entries is not None:
        keep_resident(entries, held)


def make_docs(
    project: Project, mapper: Mapper, publish: Publish | None = None, resident: Resident | None = None
) -> tuple[int, tuple[Output, ...], Problems]:
    """All files of docs/ as they should be, nothing written: the number of articles, the files, the problems."""
    seeds, read_problems = read_seeds(project.root)
    memory = _open_memory(project, seeds, resident or Resident(lasts=False))
    dossier, problems = _compile(project, seeds, read_problems, mapper, memory)
    templates = read_templates(project)
    interface = read_interface(templates.sources, dossier.record.languages)
    with keeping_code():
        files = make_files(dossier, templates.sources, templates.assets, publish, interface, memory or make_anew)
    if memory:
        memory.close()
    return len(dossier.readings), files, sort_problems(problems)


def compile_project(project: Project, mapper: Mapper) -> tuple[Dossier, Problems]:
    """All that the seeds of a project say, nothing written. What earlier builds found is not found again."""
    seeds, read_problems = read_seeds(project.root)
    return _compile(project, seeds, read_problems, mapper, _open_memory(project, seeds, Resident(lasts=False)))


def _open_memory(project: Project, seeds: Seeds, held: Resident) -> Memory | None:
    entries = open_entries()
    if entries is None:
        return None
    holds = held.lasts or len(seeds.captures) <= HELD_UP_TO
    stamp = stamp_reading(project.own_tables, seeds.actors)
    return Memory(entries, stamp, project.docs, held if holds else None, find_left(project))


def _compile(
    project: Project, seeds: Seeds, read_problems: Problems, mapper: Mapper, memory: Memory | None
) -> tuple[Dossier, Problems]:
    if memory is None:
        return compile_dossier(seeds, load_knowledge(project.own_tables), read_problems, mapper)
    knowledge = memory("knowledge", "", (), partial(load_knowledge, project.own_tables))
    return compile_dossier(seeds, knowledge, read_problems, remember(mapper, memory), memory)


def find_stale(project: Project, files: tuple[Output, ...]) -> Problems:
    """One problem for each file of docs/ that a build would write, rewrite or remove."""
    changed = compare_docs(with_manifest(files), project.docs)
    return tuple(
        Place(path=f"docs/{path}").problem("docs-stale", "not what a build of these seeds writes", "run dossier build")
        for path in sorted(changed.written | changed.removed)
    )


def sort_problems(problems: Problems) -> Problems:
    """By file, line, code and message, each once."""
    return tuple(sorted(set(problems), key=_place))


def _place(problem: Problem) -> tuple[str, int, str, str]:
    return (problem.where.path, problem.where.line or 0, problem.code, problem.message)
