"""`dossier verify`: whether docs/ and the captures are intact."""

import click

from builder.cli.options import quiet_option, style_option
from builder.cli.output import Style, count, print_json, print_problems, problems_json
from builder.cli.status import Status, judge
from builder.shell.project import Project
from builder.shell.verify import find_tampering


@click.command("verify")
@style_option
@quiet_option
@click.pass_obj
def verify_command(project: Project, style: Style) -> Status:
    """Check docs/ against its manifest, and seeds/ against what docs/ was made from.

    \b
    Example:
      dossier verify --json | jq '.problems[].where'
    """
    files, problems = find_tampering(project)
    print_problems(problems, style)
    if style == "json":
        print_json({"files": files, "problems": problems_json(problems)})
    elif style == "text":
        click.echo(f"{count(files, 'file')} checked, {len(problems)} not as recorded")
    return judge(problems)
