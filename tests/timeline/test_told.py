"""Events told by clauses that come from their names."""

from __future__ import annotations

from datetime import date

from checker.days import PartialDate
from checker.timeline.model import Event
from checker.timeline.told import told_names

COUNTRIES = frozenset(("Ruritania", "Graustark"))


def event(
    *names: str, kind: str, start: str = "2014-03-18", end: str | None = None, places: tuple[str, ...] = ()
) -> Event:
    return Event(
        id=f"{kind}s/x", label=names[0], names=names, kind=kind, start=PartialDate.parse(start),
        end=PartialDate.parse(end or start), places=places, sources=("https://example.org",), checked_on=date(2026, 1, 1),
    )  # fmt: skip


def told(*names: str, kind: str, **more: object) -> set[str]:
    return set(told_names(event(*names, kind=kind, **more), COUNTRIES))  # type: ignore[arg-type]


def test_what_was_done_is_told_in_the_active_and_the_passive_voice() -> None:
    assert told("Ruritanian annexation of Strelsau", kind="annexation") == {"annexed Strelsau", "Strelsau was annexed"}


def test_what_became_of_a_company_is_told_without_an_object() -> None:
    assert told("collapse of Hentzau Bank", kind="collapse") == {"Hentzau Bank collapsed"}


def test_a_place_that_fell_was_taken_and_a_company_did_not_fall() -> None:
    assert {"Strelsau fell", "captured Strelsau"} <= told("fall of Strelsau", kind="fall", places=("Strelsau",))
    assert told("fall of Hentzau Bank", kind="collapse") == set()


def test_what_was_only_tried_is_not_told_as_done() -> None:
    assert told("failed assassination of Rudolf Rassendyll", "attempted seizure of Strelsau", kind="attack") == set()


def test_a_family_name_alone_may_be_anybodys() -> None:
    assert told("assassination of Rassendyll", kind="assassination") == set()
    assert "Rudolf Rassendyll was assassinated" in told("assassination of Rudolf Rassendyll", kind="assassination")


def test_a_country_is_attacked_too_often_to_mean_one_attack() -> None:
    assert told("attack on Ruritania", kind="attack") == set()
    assert told("attack on Zenda Castle", kind="attack") == {"attacked Zenda Castle", "Zenda Castle was attacked"}


def test_what_took_long_is_told_by_its_beginning_only() -> None:
    assert told("breakup of Ruritania", kind="war", start="1991", end="1995") == set()
    assert "invaded Ruritania" in told("invasion of Ruritania", kind="war", start="1991", end="1995")


def test_independence_is_told_of_its_owner() -> None:
    assert "Graustark became independent" in told("Graustark's independence", kind="independence")
