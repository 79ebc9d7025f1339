"""`checker timeline schema`: the JSON Schema of a kind of record, for an editor."""

from __future__ import annotations

from pathlib import Path

import click

_FILES = {
    "people": "person", "posts": "post", "organizations": "organization", "events": "event", "countries": "country",
}  # fmt: skip


@click.command()
@click.argument("kind", type=click.Choice(list(_FILES)))
def schema(kind: str) -> None:
    """Print the JSON Schema of a kind of record, from which an editor completes its fields."""
    file = Path(__file__).parents[2] / "schemas" / f"{_FILES[kind]}.schema.json"
    click.echo(file.read_text(encoding="utf-8"), nl=False)
