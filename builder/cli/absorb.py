"""`dossier absorb`: edits made in docs/ become the files in seeds/ that say the same."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from builder.absorb import Assertion, absorb_page, merge_assertions, unknown_page
from builder.cli.build import quiet_option, style_option
from builder.cli.output import Style, print_written, read_with_progress
from builder.cli.revisions import refuse_unknown
from builder.cli.status import Status, judge
from builder.shell.assertions import write_assertion
from builder.shell.build import compile_project, make_docs
from builder.shell.project import Project
from builder.shell.revision import extract_seeds
from builder.values.dossier import Dossier
from builder.values.problem import Problem


@click.command("absorb")
@click.option("--base", default="HEAD", show_default=True, help="The revision that the edited pages were made from.")
@style_option
@quiet_option
@click.pass_obj
def absorb_command(project: Project, base: str, style: Style) -> Status:
    """Turn edits of pages in docs/ into the files in seeds/ that say the same.

    Front matter, titles and the words of statements can be absorbed; what cannot is refused with the place to put it.
    docs/ itself is left as it is until the next build, which rewrites it.

    \b
    Example:
      dossier absorb --base origin/main && dossier build
    """
    assertions: list[Assertion] = []
    problems: list[Problem] = []
    with tempfile.TemporaryDirectory(prefix="dossier-") as folder, refuse_unknown("--base"):
        before = extract_seeds(project, base, Path(folder))
        dossier, _ = compile_project(before, read_with_progress)
        for path, old, new in edited_pages(project, before):
            found, refused = absorb_one(path, old, new, dossier)
            assertions.extend(found)
            problems.extend(refused)
    written = []
    for assertion in merge_assertions(assertions):
        fault = write_assertion(project.root, assertion)
        problems.extend([fault] if fault else [])
        written.extend([] if fault else [assertion.path])
    print_written(written, tuple(problems), style)
    return judge(tuple(problems))


def edited_pages(project: Project, before: Project) -> Iterator[tuple[str, str | None, str]]:
    """Path, text as built and text as it stands, of every page in docs/ that is not as built from `before`."""
    _, files, _ = make_docs(before, read_with_progress)
    built = {file.path: file.data for file in files}
    for page in sorted(project.docs.rglob("*.md")):
        path, data = page.relative_to(project.docs).as_posix(), page.read_bytes()
        if page.is_file() and data != built.get(path) and b"<<<<<<< " not in data:
            old = built.get(path)
            yield (
                path,
                old.decode() if old is not None else None,
                data.decode("utf-8-sig", "replace").replace("\r\n", "\n"),
            )


def absorb_one(
    path: str, old: str | None, new: str, dossier: Dossier
) -> tuple[tuple[Assertion, ...], tuple[Problem, ...]]:
    """One edited page; a page that the builder does not make is refused."""
    return absorb_page(path, old, new, dossier) if old is not None else ((), (unknown_page(path),))
