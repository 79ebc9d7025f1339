"""`checker config`: what applies to a file, and from where; `checker init`: a commented file to start with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli.output import write_file
from checker.config.model import CONFIG_NAMES, Settings
from checker.config.settings import Configuration
from checker.errors import CheckerError


@click.group()
def config() -> None:
    """Show what applies to a file, and how a checker.yaml is written."""


@config.command()
@click.argument("file", type=click.Path(exists=True))
@click.option("--config", "config_file", metavar="FILE", help="Use this checker.yaml, whatever lies above.")
def show(file: str, config_file: str | None) -> None:
    """Print the settings of FILE, and the file and line that each comes from."""
    configuration = Configuration(Path(config_file) if config_file else None)
    layers = configuration.layers_of(Path(file))
    settings = configuration.settings_of(Path(file))
    names = (
        " ← ".join(str(layer.path) for layer in reversed(layers)) or f"no {CONFIG_NAMES[0]} above it: all as it comes"
    )
    click.echo(f"{file}: {names}\n")
    rows = list(_rows(settings))
    width = max(len(key) + len(value) for key, value, _ in rows) + 2
    for key, value, origin in rows:
        click.echo(f"{key}: {value}".ljust(width + 2) + f"  # {origin}")


@config.command()
def schema() -> None:
    """Print the JSON Schema of checker.yaml, from which an editor completes its keys."""
    file = Path(__file__).parents[1] / "schemas" / "config.schema.json"
    click.echo(file.read_text(encoding="utf-8"), nl=False)


@click.command()
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Write over the one that is there.")
def init(folder: Path, force: bool) -> None:
    """Write a commented checker.yaml that fits FOLDER (this one unless given)."""
    from checker.config.starter import starter_for

    target = folder / CONFIG_NAMES[0]
    if target.exists() and not force:
        raise CheckerError(f"{target}: is there already; edit it, or write over it with --force")
    starter = starter_for(folder)
    write_file(target, starter.text.encode())
    for line in starter.found:
        click.echo(line)
    click.echo(f"{target}: written. Next: checker check {folder}")


def _rows(settings: Settings) -> list[tuple[str, str, str]]:
    """Key, value and origin of each setting, those of tables one by one."""
    rows = []
    for name in settings.__struct_fields__:
        if name == "origins":
            continue
        value: Any = getattr(settings, name)
        key = _KEYS.get(name, name.replace("_", "-"))
        if isinstance(value, dict) and value:
            rows += [
                (f"{key}.{each}", _written(chosen), settings.origins.get(f"{name}.{each}", "default"))
                for each, chosen in value.items()
            ]
        else:
            origin = settings.origins.get(name, "default")
            rows.append(
                (key, _written([each for _, each in value] if name in ("include", "exclude") else value), origin)
            )
    return rows


_KEYS = {"published_keys": "front-matter.published", "modified_keys": "front-matter.modified"}


def _written(value: Any) -> str:
    if value is None or value == "":
        return "not set"
    if isinstance(value, (tuple, list, dict)):
        return f"[{', '.join(map(str, value))}]"
    return str(value)
