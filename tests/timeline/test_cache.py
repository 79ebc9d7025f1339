"""The cache of compiled timelines: used when nothing changed, and never trusted when something did."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.timeline import cache as cache_module
from checker.timeline.cache import cached_records
from checker.timeline.compiled import Compiled, Stamp, compiled
from checker.timeline.loader import load_folder
from checker.timeline.records import Records
from tests.timeline.folders import FILES, write_folder

PERSON = "people/flavia-elphberg.yaml"


class Builder:
    """Loads a folder and counts how often it was asked to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.times = 0

    def __call__(self) -> Records:
        self.times += 1
        return load_folder(self.folder)


@pytest.fixture
def build(tmp_path: Path) -> Builder:
    return Builder(write_folder(tmp_path / "timeline"))


@pytest.fixture
def load(tmp_path: Path, build: Builder) -> Callable[[], Records]:
    return lambda: cached_records([build.folder], build, tmp_path / "cache" / "deep")


def only_file(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "cache" / "deep").iterdir()
    return file


def test_the_second_load_takes_the_compiled_form_and_gives_the_same_records(
    build: Builder, load: Callable[[], Records]
) -> None:
    first, second = load(), load()
    assert build.times == 1
    assert second.posts == first.posts == load_folder(build.folder).posts
    assert second.people == first.people
    assert second.events == first.events
    assert second.organizations == first.organizations
    assert second.countries == first.countries


def _edit(folder: Path) -> None:
    file = folder / PERSON
    file.write_text(file.read_text(encoding="utf-8").replace("1950-04-01", "1951-04-01"), encoding="utf-8")


def _edit_and_set_the_old_times(folder: Path) -> None:
    file = folder / PERSON
    before = file.stat()
    _edit(folder)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def _add(folder: Path) -> None:
    (folder / "people" / "antoinette.yaml").write_text(FILES[PERSON].replace("Q1", "Q7"), encoding="utf-8")


def _remove(folder: Path) -> None:
    (folder / PERSON).unlink()


def _rename(folder: Path) -> None:
    (folder / PERSON).rename(folder / "people" / "flavia.yaml")


def _swap(folder: Path) -> None:
    one, other = folder / PERSON, folder / "people" / "rudolf-elphberg.yaml"
    contents = one.read_bytes(), other.read_bytes()
    other.write_bytes(contents[0])
    one.write_bytes(contents[1])


@pytest.mark.parametrize("change", [_edit, _edit_and_set_the_old_times, _add, _remove, _rename, _swap])
def test_a_change_of_the_sources_is_seen(
    build: Builder, load: Callable[[], Records], change: Callable[[Path], None]
) -> None:
    load()
    change(build.folder)
    assert load().people == load_folder(build.folder).people
    assert build.times == 2


def test_a_file_that_was_only_touched_is_not_read_again(build: Builder, load: Callable[[], Records]) -> None:
    load()
    (build.folder / PERSON).touch()
    load()
    assert build.times == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda blob: blob[:-1],
        lambda blob: blob[: len(blob) // 2],
        lambda blob: blob + b"\x00",
        lambda blob: blob[:200] + bytes([blob[200] ^ 1]) + blob[201:],
        lambda blob: blob.replace(b"Flavia", b"Fulvia"),
        lambda _: b"something else",
    ],
)
def test_a_damaged_cache_is_made_again(
    tmp_path: Path, build: Builder, load: Callable[[], Records], damage: Callable[[bytes], bytes]
) -> None:
    load()
    file = only_file(tmp_path)
    sound = file.read_bytes()
    assert damage(sound) != sound
    file.write_bytes(damage(sound))
    assert load().people == load_folder(build.folder).people
    assert build.times == 2
    load()
    assert build.times == 2


def test_a_blob_made_by_other_code_is_made_again(
    build: Builder, load: Callable[[], Records], monkeypatch: pytest.MonkeyPatch
) -> None:
    load()
    monkeypatch.setattr("checker.timeline.compiled._code_digest", lambda: "another version")
    load()
    load()
    assert build.times == 2


def test_every_single_wrong_byte_of_a_blob_is_seen(build: Builder) -> None:
    blob = compiled(build(), Stamp())
    for place in range(0, len(blob), 7):
        wrong = bytearray(blob)
        wrong[place] ^= 0x20
        with pytest.raises(ValueError, match="damaged"):
            Compiled(bytes(wrong))


def test_a_cache_folder_that_cannot_be_made_is_no_error(tmp_path: Path, build: Builder) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    for _ in range(2):
        assert len(cached_records([build.folder], build, tmp_path / "cache")) == len(FILES)
    assert build.times == 2


def test_a_cache_that_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, load: Callable[[], Records], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("checker.timeline.cache.os.replace", refuse)
    assert len(load()) == len(FILES)
    assert list((tmp_path / "cache" / "deep").iterdir()) == []


def test_a_source_that_changes_while_it_is_read_is_not_cached(tmp_path: Path, build: Builder) -> None:
    def build_and_change() -> Records:
        records = build()
        _add(build.folder)
        return records

    cached_records([build.folder], build_and_change, tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_times_are_trusted_only_when_the_sources_had_settled_before(
    tmp_path: Path, build: Builder, load: Callable[[], Records], monkeypatch: pytest.MonkeyPatch
) -> None:
    load()
    # Just written: a second change within the grain of the clock would not show in the times.
    assert Compiled(only_file(tmp_path).read_bytes()).stamp.stats == ""
    monkeypatch.setattr(cache_module, "_TIME_GRAIN", -1)
    load()
    assert Compiled(only_file(tmp_path).read_bytes()).stamp.stats != ""
    monkeypatch.setattr(cache_module, "_contents", lambda _: pytest.fail("the files were read"))
    load()
    assert build.times == 1


def test_one_cache_file_stands_for_one_set_of_folders(tmp_path: Path, build: Builder) -> None:
    other = write_folder(tmp_path / "other")
    cache = tmp_path / "cache"
    for folders in ([build.folder], [build.folder, other], [other, build.folder], [build.folder]):
        cached_records(folders, build, cache)
    assert build.times == 3
    assert len(list(cache.iterdir())) == 3


def test_a_file_is_a_source_too(tmp_path: Path, build: Builder) -> None:
    file = tmp_path / "timeline.bin"
    file.write_bytes(b"one")
    cache = tmp_path / "cache"
    cached_records([file], build, cache)
    cached_records([file], build, cache)
    assert build.times == 1
    file.write_bytes(b"two")
    cached_records([file], build, cache)
    assert build.times == 2


def test_sources_that_cannot_be_read_are_left_to_the_build(tmp_path: Path, build: Builder) -> None:
    (build.folder / "people" / "old.yaml").mkdir()  # a folder with a file's name cannot be read as one
    cached_records([build.folder], build, tmp_path / "cache")
    assert build.times == 1
    assert not (tmp_path / "cache").exists()
