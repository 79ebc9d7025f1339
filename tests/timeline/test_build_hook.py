"""The hook that compiles the timeline into the wheel."""

from __future__ import annotations

import shutil
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from checker.errors import FileProblems
from checker.rules.compiled import rule_files
from checker.timeline.compiled import Compiled
from checker.timeline.loader import load_folder
from tests.timeline.folders import FILES, write_folder

pytest.importorskip("hatchling", reason="the hook runs where a wheel is built; hatchling is what builds it")

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def hook(tmp_path: Path) -> Any:
    """The hook for a checkout whose reference data is Ruritania's."""
    write_folder(tmp_path / "reference_data")
    (tmp_path / "rules" / "office").mkdir(parents=True)
    shutil.copy(REPOSITORY / "rules" / "office" / "held.yaml", tmp_path / "rules" / "office")
    shutil.copytree(REPOSITORY / "checker", tmp_path / "checker", ignore=shutil.ignore_patterns("__pycache__"))
    spec = spec_from_file_location("hatch_build", REPOSITORY / "hatch_build.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.CompileTimeline(str(tmp_path), {}, None, None, str(tmp_path / "dist"), "wheel")


def test_the_wheel_gets_the_compiled_reference_data(hook: Any, tmp_path: Path) -> None:
    build_data: dict[str, Any] = {"force_include": {}}
    hook.initialize("standard", build_data)
    files = {place: Path(file) for file, place in build_data["force_include"].items()}
    assert set(files) == {"checker/bundled/timeline.bin", "checker/bundled/rules.bin"}
    compiled = Compiled(files["checker/bundled/timeline.bin"].read_bytes())
    assert compiled.records().posts == load_folder(tmp_path / "reference_data").posts
    rules, patterns = rule_files(files["checker/bundled/rules.bin"].read_bytes())
    assert set(rules) == {"office/held"}
    assert set(patterns) == set(rules["office/held"].patterns)
    hook.finalize("standard", build_data, "")
    assert not any(file.exists() for file in files.values())


def test_an_editable_install_gets_none(hook: Any) -> None:
    build_data: dict[str, Any] = {"force_include": {}}
    hook.initialize("editable", build_data)
    hook.finalize("editable", build_data, "")
    assert build_data == {"force_include": {}}


def test_reference_data_with_a_fault_stops_the_build(hook: Any, tmp_path: Path) -> None:
    write_folder(tmp_path / "reference_data", FILES | {"people/nobody.yaml": "name: Nobody\n"})
    with pytest.raises(FileProblems, match=r"nobody\.yaml:1: checked_on"):
        hook.initialize("standard", {"force_include": {}})
