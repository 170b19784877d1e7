"""`dossier absorb`: edits made in docs/ become the files in seeds/ that say the same."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

import click

from builder.cli.options import format_option, quiet_option, style_option
from builder.cli.output import Style, print_written
from builder.cli.reading import read_with_progress
from builder.cli.revisions import seeds_at
from builder.cli.status import Status, judge
from builder.edits.absorb import Assertion, Found, absorb_new_page, absorb_page, merge_assertions, refuse_conflict
from builder.shell.assertions import write_assertion
from builder.shell.build import compile_project, make_docs
from builder.shell.project import Project
from builder.shell.revision import read_at
from builder.shell.write import MANIFEST, has_conflict, read_sums, take_data
from builder.values.dossier import Dossier
from builder.values.problem import Problem


@click.command("absorb")
@click.option("--base", default="HEAD", show_default=True, help="The revision that the edited pages were made from.")
@click.option("--by", default="", metavar="NAME", help="Who signs the decisions that this writes.")
@style_option
@quiet_option
@format_option
@click.pass_obj
def absorb_command(project: Project, base: str, by: str, style: Style) -> Status:
    """Turn edits of pages in docs/ into the files in seeds/ that say the same.

    Front matter, titles, fields of articles, the words of statements, the text of actors, the assessment and pages of
    one's own can be absorbed; what cannot is refused with the place to put it. Where the file in seeds/ was changed as
    well and says something else, it is left alone. docs/ itself is left as it is until the next build.

    \b
    Example:
      dossier absorb && dossier build                    edits since the last commit
      dossier absorb --base origin/main --by "A. Editor"   those of a proposal
    """
    assertions: list[Assertion] = []
    problems: list[Problem] = []
    written: list[str] = []
    with seeds_at(project, base, "--base") as before:
        dossier, _ = compile_project(before, read_with_progress)
        for path, old, new in _edited_pages(project, before, base):
            found, refused = _absorb_one(path, old, new, dossier)
            assertions.extend(found)
            problems.extend(refused)
        for assertion in merge_assertions(assertions):
            faults = write_assertion(project.root, sign(assertion, by), before.root)
            problems.extend(faults)
            written.extend([] if faults else [assertion.path])
    print_written(written, tuple(problems), style)
    return judge(tuple(problems))


def sign(assertion: Assertion, by: str) -> Assertion:
    """The same with a name where it is a decision."""
    signed = by and "action" in assertion.fields
    return replace(assertion, fields={**assertion.fields, "by": by}) if signed else assertion


def _edited_pages(project: Project, before: Project, base: str) -> Iterator[tuple[str, str | None, str]]:
    """Path, text as built and text as it stands, of every page in docs/ that the builder did not write so.

    What an older build wrote is no edit, and a page is compared with what it was in `base`, stale or not.
    """
    _, files, _ = make_docs(before, read_with_progress)
    built = {file.path: take_data(file, before.docs) for file in files}
    own = read_sums(project.docs / MANIFEST)
    for page in sorted(path for path in project.docs.rglob("*.md") if path.is_file()):
        path, data = page.relative_to(project.docs).as_posix(), page.read_bytes()
        if data != built.get(path) and hashlib.sha256(data).hexdigest() not in own.get(path, ()):
            old = read_at(project, base, f"{project.docs.name}/{path}") or built.get(path)
            yield path, _plain(old) if old is not None else None, _plain(data)


def _plain(page: bytes) -> str:
    """A page's text, whatever an editor's program made of its line ends."""
    return page.decode("utf-8-sig", "replace").replace("\r\n", "\n")


def _absorb_one(path: str, old: str | None, new: str, dossier: Dossier) -> Found:
    """One edited page."""
    if has_conflict(new.encode()):
        return (), (refuse_conflict(path),)
    return absorb_page(path, old, new, dossier) if old is not None else absorb_new_page(path, new)
