"""`dossier edition` and `dossier diff`: what was said, what changes."""

from dataclasses import fields, replace

import click

from builder.cli.options import quiet_option, style_option
from builder.cli.output import Style, print_json, print_problems, problems_json
from builder.cli.reading import read_with_progress
from builder.cli.revisions import seeds_at
from builder.cli.status import Status, judge
from builder.compare import compare, take_edition
from builder.knowledge.tables import Json, Row
from builder.render import render
from builder.shell.build import compile_project
from builder.shell.editions import write_edition
from builder.shell.project import Project, read_templates
from builder.values.edition import Changes, Edition, SaidDate
from builder.values.page import Page
from builder.values.problem import Problems


@click.command("edition")
@style_option
@quiet_option
@click.pass_obj
def edition_command(project: Project, style: Style) -> Status:
    """Close an edition: keep what the dossier says now in seeds/editions/, so that the next can say what is new.

    Where it says what it said in the last one, none is closed.

    \b
    Example:
      dossier edition && dossier build && git add seeds docs
    """
    dossier, problems = compile_project(project, read_with_progress)
    print_problems(problems, style)
    said = take_edition(dossier, dossier.edition)
    last = dossier.changes.since if dossier.changes else None
    if last is not None and replace(said, number=last.number) == last:
        _print_edition(f"edition {last.number} says all of this already", last.number, [], problems, style)
        return judge(problems)
    path = write_edition(project.root, said).relative_to(project.root).as_posix()
    _print_edition(f"edition {said.number} closed in {path}", said.number, [path], problems, style)
    return judge(problems)


def _print_edition(told: str, number: int, written: list[Json], problems: Problems, style: Style) -> None:
    if style == "json":
        print_json({"edition": number, "written": written, "problems": problems_json(problems)})
    elif style == "text":
        click.echo(told)


@click.command("diff")
@click.argument("revision", default="HEAD")
@style_option
@click.pass_obj
def diff_command(project: Project, revision: str, style: Style) -> Status:
    """Say in Markdown what the seeds as they are now change against REVISION (a git commit, branch or tag).

    \b
    Example:
      dossier diff                  uncommitted work
      dossier diff origin/main      what a pull request would do
    """
    new, _ = compile_project(project, read_with_progress)
    changes = compare(_edition_at(project, revision), take_edition(new))
    if style == "json":
        print_json(_count_changes(changes))
    else:
        click.echo(_write_changes(project, changes), nl=False)
    return Status.FINE


def _edition_at(project: Project, revision: str) -> Edition:
    """What the dossier said at a revision; raises BadParameter where git does not know it."""
    with seeds_at(project, revision) as before:
        old, _ = compile_project(before, read_with_progress)
    return take_edition(old)


def _write_changes(project: Project, changes: Changes) -> str:
    """The changes as Markdown, by the template `diff.md.j2`."""
    page = Page(path="diff.txt", template="diff.md.j2", front_matter={}, view=changes)
    (file,) = render((page,), read_templates(project).sources)
    return file.data.decode()


def _count_changes(changes: Changes) -> Row:
    """The ids behind each kind of change."""
    parts = ((part.name, getattr(changes, part.name)) for part in fields(changes) if part.name != "since")
    return {name: [d.article if isinstance(d, SaidDate) else d.id for d in part] for name, part in parts}
