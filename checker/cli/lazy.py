"""`LazyGroup`: a click group that imports a command when it is called, so that no command pays for the others."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

import click


class LazyGroup(click.Group):
    """A group whose commands are named as “module:attribute”."""

    def __init__(self, *args: Any, commands_from: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._commands_from = commands_from

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands that are there."""
        return sorted(name for name, place in self._commands_from.items() if find_spec(place.partition(":")[0]))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None when there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module, _, attribute = self._commands_from[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command
