"""The wheel's build hook: compiles the reference data, so that an installed program reads no YAML."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTimeline(BuildHookInterface):  # type: ignore[type-arg]
    """Puts `timeline.bin` and `rules.bin` into `checker/bundled` of the wheel. An editable install reads the checkout."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the folders `reference_data` and `rules`; the build fails with every fault in them."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from checker.rules.compiled import compiled as compiled_rules
            from checker.timeline.compiled import Stamp, compiled
            from checker.timeline.loader import load_folder

            blobs = {
                "timeline.bin": compiled(load_folder(Path(self.root) / "reference_data"), Stamp()),
                "rules.bin": compiled_rules(Path(self.root) / "rules"),
            }
        finally:
            sys.path.remove(self.root)
        self._folder = tempfile.TemporaryDirectory()
        for name, blob in blobs.items():
            file = Path(self._folder.name) / name
            file.write_bytes(blob)
            build_data["force_include"][str(file)] = f"checker/bundled/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary file."""
        if version != "editable":
            self._folder.cleanup()
