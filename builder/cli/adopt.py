"""`dossier adopt`: findings of the machine become records of seeds/."""

import click

from builder.cli.options import quiet_option, require_seeds, style_option
from builder.cli.output import Style, print_written
from builder.cli.reading import read_with_progress
from builder.cli.status import Status, judge
from builder.edits.adopt import ARTICLE_FIELDS, adopt
from builder.shell.assertions import write_assertion
from builder.shell.build import compile_project
from builder.shell.project import Project
from builder.values.problem import Problem


@click.command("adopt")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option(
    "--field",
    "fields",
    multiple=True,
    type=click.Choice(ARTICLE_FIELDS),
    help="A field of an article; may be given several times. By default an inferred date.",
)
@style_option
@quiet_option
@click.pass_obj
def adopt_command(project: Project, ids: tuple[str, ...], fields: tuple[str, ...], style: Style) -> Status:
    """Turn what the machine found into records that people own: discovered actors, fields of articles.

    An actor becomes seeds/actors/ID.md with its name, type, spellings and roles; an article's inferred date goes into
    its overlay, with the evidence as reason. What a person wrote already is never changed.

    \b
    Example:
      dossier adopt red-cross                      an actor, to correct or to merge others into it
      dossier adopt 004_fcf3f175f1f6ab80           the inferred date of an article
      dossier adopt clip-1 --field publisher --field byline
    """
    require_seeds(project)
    dossier, _ = compile_project(project, read_with_progress)
    written: list[str] = []
    problems: list[Problem] = []
    for name in ids:
        found = adopt(name, fields, dossier)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        faults = write_assertion(project.root, found)
        problems.extend(faults)
        written.extend([] if faults else [found.path])
    print_written(written, tuple(problems), style)
    return judge(tuple(problems))
