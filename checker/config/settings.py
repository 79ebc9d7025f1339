"""`Configuration`: the settings of each file, from the `checker.yaml` above it and those that it extends."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict, replace

from checker.config.model import CONFIG_NAMES, FrontMatter, PathSettings, Settings
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.config.read import Layer

_LISTS = ("timelines", "rules")  # folders: what is extended comes first
_TABLES = ("fields", "levels")  # later words win, key by key


class Configuration:
    """Finds and reads what applies to files; each `checker.yaml` is read once.

    `file`: the one to use for all, whatever lies above them; `none`: use none at all.
    """

    def __init__(self, file: Path | None = None, *, none: bool = False) -> None:
        self._file = file
        self._none = none
        self._above: dict[str, Path | None] = {}
        self._layers: dict[Path, tuple[Layer, ...]] = {}
        self._settings: dict[tuple[Path | None, tuple[int, ...]], Settings] = {}

    def settings_of(self, path: Path) -> Settings:
        """What applies to a file (or a folder); raises `CheckerError` for what is wrong with its configuration."""
        found = self.config_of(path)
        layers = self._layers_of(found) if found else ()
        overrides = [
            (layer, index)
            for layer in layers
            for index, override in enumerate(layer.config.overrides)
            if _fits(path, layer.folder, override.paths)
        ]
        key = found, tuple(index for _, index in overrides)
        if key not in self._settings:
            self._settings[key] = _merged(layers, overrides)
        return self._settings[key]

    def config_of(self, path: Path) -> Path | None:
        """The `checker.yaml` that applies to a file: the nearest at or above its folder; None when there is none."""
        if self._none:
            return None
        if self._file is not None:
            return self._file
        absolute = os.path.abspath(path)
        return self._nearest(absolute if os.path.isdir(absolute) else os.path.dirname(absolute))

    def layers_of(self, path: Path) -> Sequence[Layer]:
        """The files of configuration that apply to a file, those that are extended first."""
        found = self.config_of(path)
        return self._layers_of(found) if found else ()

    def _nearest(self, folder: str) -> Path | None:
        if folder not in self._above:
            names = (os.path.join(folder, name) for name in CONFIG_NAMES)
            here = next((Path(name) for name in names if os.path.isfile(name)), None)
            above = os.path.dirname(folder)
            self._above[folder] = here or (self._nearest(above) if above != folder else None)
        return self._above[folder]

    def _layers_of(self, file: Path, chain: tuple[Path, ...] = ()) -> tuple[Layer, ...]:
        from checker.config.read import read_config  # YAML: who has no configuration does not wait for it

        if file not in self._layers:
            layer = read_config(file)
            layers: list[Layer] = []
            for name in layer.config.extends:
                base = Path(os.path.normpath(layer.folder / name))
                if base in (*chain, file):
                    circle = " → ".join(map(str, (*chain, file, base)))
                    raise CheckerError(f"{layer.place('extends')}: extends: goes round in a circle ({circle})")
                if not base.is_file():
                    raise CheckerError(f"{layer.place('extends')}: extends: there is no file {base}; check the path")
                layers += (each for each in self._layers_of(base, (*chain, file)) if each not in layers)
            self._layers[file] = (*layers, layer)
        return self._layers[file]


class Patterns:
    """Patterns as in .gitignore, each below the folder of the file that has it."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        self._pairs = pairs

    def fit(self, path: str) -> bool:
        """Whether one of the patterns fits the path."""
        absolute = os.path.abspath(path)
        return any(spec.match_file(os.path.relpath(absolute, folder)) for folder, spec in self._specs)

    @cached_property
    def _specs(self) -> list[tuple[str, Any]]:
        from pathspec import GitIgnoreSpec

        folders = dict.fromkeys(folder for folder, _ in self._pairs)
        return [
            (each, GitIgnoreSpec.from_lines([pattern for folder, pattern in self._pairs if folder == each]))
            for each in folders
        ]


def _fits(path: Path, folder: Path, patterns: Sequence[str]) -> bool:
    return Patterns([(str(folder), each) for each in patterns]).fit(str(path))


def _merged(layers: Sequence[Layer], overrides: Sequence[tuple[Layer, int]]) -> Settings:
    """The settings of all layers, the last word to the last, and to overrides over what is not one."""
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer in layers:
        config = layer.config
        for name in ("include", "exclude"):
            if given := getattr(config, name):
                values[name] = (*values.get(name, ()), *((str(layer.folder), each) for each in given))
                origins[name] = layer.place(name)
        for name in ("fail_on", "baseline"):
            if (value := getattr(config, name)) is not None:
                values[name] = str(layer.folder / value) if name == "baseline" else value
                origins[name] = layer.place(name.replace("_", "-"))
        _take(values, origins, config, layer)
    for layer, index in overrides:
        _take(values, origins, layer.config.overrides[index], layer, f"overrides[{index}]")
    return replace(Settings(), **values, origins=origins)


def _take(
    values: dict[str, Any], origins: dict[str, str], given: PathSettings, layer: Layer, override: str = ""
) -> None:
    for name in PathSettings.__struct_fields__:
        value = getattr(given, name)
        if value is None or value in ((), {}):
            continue
        key = name.replace("_", "-")
        place = f"{layer.place('overrides')} ({override})" if override else layer.place(key)
        if name in _LISTS:
            values[name] = (
                *values.get(name, ()),
                *(str(Path(os.path.normpath(layer.folder / each))) for each in value),
            )
        elif name in _TABLES:
            values[name] = {**values.get(name, {}), **value}
            origins |= {f"{name}.{each}": place for each in value}
        elif isinstance(value, FrontMatter):
            for kind, keys in asdict(value).items():
                if keys:
                    values[f"{kind}_keys"] = keys
                    origins[f"{kind}_keys"] = place
            continue
        else:
            values[name] = value
        origins[name] = place
