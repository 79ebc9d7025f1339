"""`python -m checker`, and the command `checker`: the program, from its first moment on."""

from __future__ import annotations

import sys

INTERRUPTED = 130  # 128 + SIGINT, as shells count it


def run() -> None:
    """Load the program and run it; Ctrl-C is quiet while it still loads, too."""
    try:
        from checker.cli import main

        main(prog_name="checker")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    run()
