"""The command line: parses, calls, prints, sets the status. The only place that catches."""

import errno
import gc
import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from types import TracebackType

import click

from builder import __version__
from builder.cli.status import MEANINGS, Status
from builder.shell.project import Project
from builder.values.problem import UnfitTemplateError, UnsourcedSentenceError

COMMANDS = {
    "build": ("build", "Write docs/ from seeds/, then render site/."),
    "serve": ("build", "Serve the site and rebuild it whenever seeds/ or templates/ change."),
    "check": ("check", "Report every problem of the seeds; write nothing."),
    "inspect": ("inspect", "Print what the builder reads from files."),
    "add": ("add", "Take clippings, files or addresses, into seeds/articles/."),
    "adopt": ("adopt", "Turn what the machine found into records that people own."),
    "absorb": ("absorb", "Turn edits of pages in docs/ into the files in seeds/ that say the same."),
    "edition": ("editions", "Close an edition, so that the next can say what is new."),
    "diff": ("editions", "Say what the seeds as they are now change against a revision."),
    "verify": ("verify", "Check docs/ and the clippings against their recorded hashes."),
    "export": ("export", "Write the dossier in a form to take along."),
    "init": ("init", "Begin a dossier in a folder."),
    "completion": ("completion", "Print what makes a shell complete the commands of dossier."),
}
"""Of each command: its module in `builder.cli`, which has it as NAME_command, and what `dossier --help` says of it."""

_REMEDIES = {
    **dict.fromkeys(
        (errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "; make room, also for temporary files, and build again"
    ),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "; give the right to write there and build again"),
    **dict.fromkeys((errno.ENOENT, errno.ENOTDIR), "; make the folder that it is to lie in, or name another"),
}
"""What mends what a system refuses."""


class Commands(click.Group):
    """Loads a command when it is asked for: to read the libraries of all takes a second."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: D102 - Click's
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: D102
        if cmd_name not in COMMANDS:
            suggest = import_module("builder.words.meant").suggest  # seldom needed, and slow to load
            remedy = suggest(cmd_name, COMMANDS, "dossier --help lists all")
            raise click.UsageError(f"no such command: {cmd_name!r}; {remedy}", ctx)
        module, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"builder.cli.{module}"), f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: D102
        with formatter.section("Commands"):
            formatter.write_dl([(name, told) for name, (_, told) in COMMANDS.items()])


@click.group(cls=Commands, epilog=MEANINGS)
@click.version_option(__version__, prog_name="dossier")
@click.option("--project", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="The dossier folder.")
@click.pass_context
def commands(context: click.Context, project: Path) -> None:
    """Turn a folder of news clippings into a briefing site."""
    context.obj = Project(root=project)


_SELDOM = 100_000
"""New values after which Python looks for garbage: to load libraries makes many, and none is garbage."""


def main() -> None:
    """Run the command line and leave with its status, without letting go of each value first.

    To do so takes as long as to write what an edit changed, and a pool that was interrupted may never let go.
    """
    gc.set_threshold(_SELDOM)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl+C: what runs beside it ends, too
    os._exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The status of one command; faults are told in a line or two that say what to do."""
    try:
        status = commands.main(arguments, prog_name="dossier", standalone_mode=False)
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except click.ClickException as fault:
        fault.show()
        return fault.exit_code
    except UnsourcedSentenceError as fault:
        return tell(f"{fault}; nothing was written", Status.REFUSED)
    except UnfitTemplateError as fault:
        return tell(f"{fault}; docs/ is as it was", Status.NOT_WRITTEN)
    except (click.Abort, KeyboardInterrupt):
        return tell("stopped; docs/ is whole, run the command again", Status.NOT_WRITTEN)
    except OSError as fault:
        return tell(explain(fault), Status.NOT_WRITTEN)
    return int(status or Status.FINE)


def explain(fault: OSError) -> str:
    """What a system refused, where, and what to do."""
    locks = sys.modules.get("filelock")  # few commands load it
    if locks and isinstance(fault, locks.Timeout):
        return "another build of this folder is running; wait for it or stop it"
    what = fault.strerror or str(fault)
    if _is_of_printing(fault.__traceback__):
        return f"{what}: not all could be printed; files that were written are there, whole"
    where = f": {fault.filename}" if fault.filename else ""
    return f"{what}{where}; docs/ is as it was{_REMEDIES.get(fault.errno or 0, '')}"


def _is_of_printing(at: TracebackType | None) -> bool:
    return at is not None and (at.tb_frame.f_code is click.echo.__code__ or _is_of_printing(at.tb_next))


def tell(message: str, status: Status) -> int:
    """Print a fault and pass its status on."""
    click.echo(f"dossier: {message}", err=True)
    return int(status)
