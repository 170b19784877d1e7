"""`dossier completion`: what a shell needs to complete commands, options and choices."""

import click
from click.shell_completion import get_completion_class

from builder.cli.status import Status

_SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_DOSSIER_COMPLETE"
"""The variable by which Click knows that a shell asks."""


@click.command("completion")
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def completion_command(context: click.Context, shell: str) -> Status:
    """Print what makes SHELL complete the commands of dossier.

    \b
    Example:
      eval "$(dossier completion bash)"                                      in ~/.bashrc
      eval "$(dossier completion zsh)"                                       in ~/.zshrc
      dossier completion fish > ~/.config/fish/completions/dossier.fish
    """
    known = get_completion_class(shell)
    if known is None:
        raise click.UsageError(f"{shell}: not known to this version of Click")
    click.echo(known(context.find_root().command, {}, "dossier", _VARIABLE).source())
    return Status.FINE
