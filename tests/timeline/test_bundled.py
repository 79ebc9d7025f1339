"""The timeline that comes with the program, from a checkout and from an installed wheel, and folders laid over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from checker.errors import CheckerError, FileProblems
from checker.timeline import bundled
from checker.timeline.bundled import bundled_path, bundled_timeline, timeline_over_bundled
from checker.timeline.compiled import Stamp, compiled
from checker.timeline.lint import lint
from checker.timeline.loader import load_folder
from tests.timeline.folders import FILES, write_folder

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of the test's own, and nothing kept in memory before or after."""
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    bundled_timeline.cache_clear()
    yield tmp_path / "cache"
    bundled_timeline.cache_clear()


@pytest.fixture
def package(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package installed from a wheel whose timeline is Ruritania's."""
    assert not cache.exists()
    package = tmp_path / "site-packages" / "checker"
    write_folder(package / "bundled" / "reference_data")
    (package / "bundled" / "rules").mkdir()
    compiled_form = package / "bundled" / "timeline.bin"
    compiled_form.write_bytes(compiled(load_folder(package / "bundled" / "reference_data"), Stamp()))
    monkeypatch.setattr(bundled, "_PACKAGE", package)
    monkeypatch.setattr(bundled, "COMPILED", compiled_form)
    return package


def test_the_folders_of_a_checkout_stand_beside_the_package() -> None:
    assert bundled_path("rules") == REPOSITORY / "rules"
    assert bundled_path("reference_data") == REPOSITORY / "reference_data"


def test_a_checkout_reads_its_folder_and_caches_it(cache: Path) -> None:
    timeline = bundled_timeline()
    assert timeline.countries["fr"].name == "France"
    assert len(list(cache.iterdir())) == 1
    bundled_timeline.cache_clear()
    assert bundled_timeline().records == timeline.records


def test_a_wheel_reads_its_compiled_form_and_needs_neither_yaml_nor_cache(
    package: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.timeline.loader.load_folder", lambda _: pytest.fail("YAML was read"))
    assert set(bundled_timeline().countries) == {"rt"}
    assert bundled_path("rules") == package / "bundled" / "rules"
    assert not cache.exists()


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize("blob", [None, b"", b"checker timeline\nnot one"])
def test_a_wheel_without_a_sound_compiled_form_reads_its_sources(blob: bytes | None) -> None:
    if blob is None:
        bundled.COMPILED.unlink()
    else:
        bundled.COMPILED.write_bytes(blob)
    assert set(bundled_timeline().countries) == {"rt"}


def test_an_installation_without_its_folders_says_so(package: Path) -> None:
    (package / "bundled" / "rules").rmdir()
    with pytest.raises(CheckerError, match="the folder “rules” that comes with the program is missing"):
        bundled_path("rules")


@pytest.mark.usefixtures("package")
def test_a_newsroom_lays_its_folders_over_the_bundled_timeline(tmp_path: Path) -> None:
    mine = write_folder(tmp_path / "mine", {"people/antoinette.yaml": FILES["people/flavia-elphberg.yaml"]})
    for _ in range(2):  # from the files, then from the cache
        timeline = timeline_over_bundled([mine])
        assert set(timeline.people) == {*bundled_timeline().people, "antoinette"}
        assert timeline.posts == bundled_timeline().posts
    (mine / "people" / "antoinette.yaml").rename(mine / "people" / "toni.yaml")
    assert "toni" in timeline_over_bundled([mine]).people


@pytest.mark.usefixtures("package")
def test_a_damaged_compiled_form_of_a_newsrooms_folder_is_made_again(cache: Path, tmp_path: Path) -> None:
    mine = write_folder(tmp_path / "mine", {"people/antoinette.yaml": FILES["people/flavia-elphberg.yaml"]})
    timeline_over_bundled([mine])
    (kept,) = cache.iterdir()
    sound = kept.read_bytes()
    kept.write_bytes(sound.replace(b"Flavia Elphberg", b"Fulvia Elphberg"))
    assert timeline_over_bundled([mine]).people["antoinette"].name == "Flavia Elphberg"
    assert kept.read_bytes() == sound


@pytest.mark.usefixtures("package")
def test_a_newer_bundled_timeline_is_seen_below_a_newsrooms_folder(tmp_path: Path) -> None:
    mine = write_folder(tmp_path / "mine", {"people/antoinette.yaml": FILES["people/flavia-elphberg.yaml"]})
    timeline_over_bundled([mine])
    newer = write_folder(tmp_path / "newer", FILES | {"people/sapt.yaml": FILES["people/michael-strelsau.yaml"]})
    bundled.COMPILED.write_bytes(compiled(load_folder(newer), Stamp()))
    bundled_timeline.cache_clear()
    assert {"antoinette", "sapt"} <= set(timeline_over_bundled([mine]).people)


@pytest.mark.usefixtures("package")
def test_a_folder_that_breaks_after_it_was_compiled_is_an_error_and_not_what_it_was(tmp_path: Path) -> None:
    mine = write_folder(tmp_path / "mine", {"people/antoinette.yaml": FILES["people/flavia-elphberg.yaml"]})
    timeline_over_bundled([mine])
    (mine / "people" / "antoinette.yaml").write_text("name: Antoinette\nborn: soon\n", encoding="utf-8")
    with pytest.raises(FileProblems, match=r"antoinette\.yaml:2: born: “soon” is not a date"):
        timeline_over_bundled([mine])


@pytest.mark.usefixtures("package")
def test_no_folder_of_ones_own_is_the_bundled_timeline_itself() -> None:
    assert timeline_over_bundled([]) is bundled_timeline()


@pytest.mark.usefixtures("package")
def test_a_broken_folder_is_an_error_and_stays_one(tmp_path: Path) -> None:
    mine = write_folder(tmp_path / "mine", {"people/antoinette.yaml": "name: Antoinette\n"})
    for _ in range(2):
        with pytest.raises(FileProblems, match=r"antoinette\.yaml:1: checked_on: this field is missing"):
            timeline_over_bundled([mine])


@pytest.mark.usefixtures("package")
def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="there is no such timeline folder"):
        timeline_over_bundled([tmp_path / "nowhere"])


def test_the_bundled_timeline_has_no_fault() -> None:
    assert [str(problem) for problem in lint(load_folder(REPOSITORY / "reference_data"))] == []
