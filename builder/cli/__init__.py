"""The command line: parses, calls, prints, sets the status. The only place that catches."""

import sys
from pathlib import Path

import click
from filelock import Timeout

from builder import __version__
from builder.brief.gate import UnsourcedSentenceError
from builder.cli.absorb import absorb_command
from builder.cli.add import add_command
from builder.cli.adopt import adopt_command
from builder.cli.build import build_command, serve_command
from builder.cli.check import check_command
from builder.cli.completion import completion_command
from builder.cli.editions import diff_command, edition_command, verify_command
from builder.cli.export import export_command
from builder.cli.init import init_command
from builder.cli.inspect import inspect_command
from builder.cli.status import MEANINGS, Status
from builder.shell.project import Project


@click.group(epilog=MEANINGS)
@click.version_option(__version__, prog_name="dossier")
@click.option("--project", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="The dossier folder.")
@click.pass_context
def commands(context: click.Context, project: Path) -> None:
    """Turn a folder of news clippings into a briefing site."""
    context.obj = Project(root=project)


for command in (
    build_command,
    serve_command,
    check_command,
    inspect_command,
    add_command,
    adopt_command,
    absorb_command,
    edition_command,
    diff_command,
    verify_command,
    export_command,
    init_command,
    completion_command,
):
    commands.add_command(command)


def main() -> None:
    """Run the command line and leave with its status."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The status of one command; faults are told in a line or two that say what to do."""
    try:
        status = commands.main(arguments, prog_name="dossier", standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        return fault.exit_code
    except UnsourcedSentenceError as fault:
        return tell(f"{fault}; nothing was written", Status.REFUSED)
    except (click.Abort, KeyboardInterrupt):
        return tell("stopped; docs/ is whole, run the command again", Status.NOT_WRITTEN)
    except Timeout:
        return tell("another build of this folder is running; wait for it or stop it", Status.NOT_WRITTEN)
    except OSError as fault:
        return tell(
            f"{fault}; docs/ is as it was, make room or give the right to write and build again", Status.NOT_WRITTEN
        )
    return int(status or Status.FINE)


def tell(message: str, status: Status) -> int:
    """Print a fault and pass its status on."""
    click.echo(f"dossier: {message}", err=True)
    return int(status)
