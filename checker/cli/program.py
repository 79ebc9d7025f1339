"""`Program`: the group of all commands, which ends in the right exit status."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from checker.cli.complaints import CANNOT, Complaints
from checker.cli.lazy import LazyGroup
from checker.errors import CheckerError, fault_line

INTERRUPTED = 130  # 128 + SIGINT, as shells count it
NOBODY_READS = 141  # 128 + SIGPIPE: `checker check … | head`


class Program(LazyGroup):
    """The whole program: a group whose commands return their exit status (None: 0)."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command and exit with its status; what a user can cause is one line on standard error."""
        # A terminal or pipe that cannot show “✗” or “é” gets “?” there, not a crash.
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        try:
            status = super().invoke(ctx)
            sys.stdout.flush()
        except CheckerError as error:
            Complaints().say(str(error))
            status = CANNOT
        except BrokenPipeError:
            # Python flushes standard output once more at exit: give it somewhere to go.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            status = NOBODY_READS
        except OSError as error:
            Complaints().say(
                f"checker: {error.strerror or error}: {error.filename or 'the output'} cannot be read or written"
            )
            status = CANNOT
        except KeyboardInterrupt:
            status = INTERRUPTED
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001 -- reported as a fault, with its place, and exit status 2
            Complaints().say(f"checker: {fault_line(error)}")
            status = CANNOT
        ctx.exit(status if isinstance(status, int) else 0)
