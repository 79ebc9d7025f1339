"""`python -m checker.timeline`: the `timeline` commands alone."""

from checker.cli.timeline import timeline

timeline()
