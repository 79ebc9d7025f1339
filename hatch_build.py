"""The wheel's build hook: compiles the reference data, so that an installed program reads no YAML."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTimeline(BuildHookInterface):  # type: ignore[type-arg]
    """Puts `checker/bundled/timeline.bin` into the wheel. An editable install has none: it reads the checkout."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the folder `reference_data`; the build fails with every fault in it."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from checker.timeline.compiled import Stamp, compiled
            from checker.timeline.loader import load_folder

            blob = compiled(load_folder(Path(self.root) / "reference_data"), Stamp())
        finally:
            sys.path.remove(self.root)
        self._folder = tempfile.TemporaryDirectory()
        file = Path(self._folder.name) / "timeline.bin"
        file.write_bytes(blob)
        build_data["force_include"][str(file)] = "checker/bundled/timeline.bin"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary file."""
        if version != "editable":
            self._folder.cleanup()
