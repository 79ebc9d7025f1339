"""`checker completion`: the lines that make a shell complete commands, options and rules."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

_HOW = {
    "bash": 'eval "$(checker completion bash)"   # in ~/.bashrc',
    "zsh": 'eval "$(checker completion zsh)"   # in ~/.zshrc',
    "fish": "checker completion fish | source   # in ~/.config/fish/config.fish",
}


@click.command()
@click.argument("shell", type=click.Choice(list(_HOW)))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what makes SHELL complete the commands and options of checker."""
    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(f"# {_HOW[shell]}")
    click.echo(kind(context.find_root().command, {}, "checker", "_CHECKER_COMPLETE").source())
