"""The fixed vocabulary of the truth language: every function that a rule may use, with its types and its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from checker.claims import Evidence
from checker.days import ALWAYS, NEVER, UNKNOWN, DaySet
from checker.truth import (
    anniversaries,
    bodies,
    careers,
    elections,
    happenings,
    leaving,
    lives,
    moments,
    periods,
    service,
    women,
    wording,
)  # fmt: skip
from checker.truth import evidence as told
from checker.truth.facts import Facts
from checker.truth.nominees import perhaps_nominee
from checker.truth.other_wars import another_war
from checker.truth.types import Function, Quantity, Type


def _ordinal(facts: Facts, person: str, post: str) -> Quantity:
    numbers = [t.ordinal for t in facts.tenures(person, post) if t.ordinal]
    return Quantity(lambda number: UNKNOWN if not numbers else ALWAYS if number in numbers else NEVER)


_VALUES: list[tuple[str, tuple[Type, ...], Type, Callable[..., Any], Callable[..., Iterable[Evidence]] | None]] = [
    ("held", (Type.PERSON, Type.POST), Type.TRUTH, lambda f, p, q: f.held(p, q), told.tenure_evidence),
    ("former", (Type.PERSON, Type.POST), Type.TRUTH, lambda f, p, q: f.former(p, q), told.tenure_evidence),
    ("keeps_title", (Type.PERSON, Type.POST), Type.TRUTH, lambda f, p, q: f.keeps_title(p, q), None),
    ("perhaps_nominee", (Type.PERSON, Type.POST), Type.TRUTH, perhaps_nominee, None),
    ("elect", (Type.PERSON, Type.POST), Type.TRUTH, lambda f, p, q: f.elect(p, q), told.tenure_evidence),
    ("governing", (Type.PERSON,), Type.TRUTH, lambda f, p: f.governing(p), told.governing_evidence),
    ("long_dead", (Type.PERSON,), Type.TRUTH, lives.long_dead, None),
    ("namesake", (Type.PERSON, Type.NUMBER), Type.TRUTH, lives.namesake, None),
    ("alive", (Type.PERSON,), Type.TRUTH, lives.alive, told.life_evidence),
    ("age", (Type.PERSON,), Type.QUANTITY, lambda f, p: Quantity(lambda n: lives.aged(f, p, n)), told.life_evidence),
    ("ordinal", (Type.PERSON, Type.POST), Type.QUANTITY, _ordinal, told.tenure_evidence),
    ("term", (Type.PERSON, Type.POST), Type.QUANTITY, lambda f, p, q: Quantity(lambda n: f.term(p, q, n)), told.tenure_evidence),
    ("member", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, lambda f, c, o: f.member(c, o), told.member_evidence),
    ("joined", (Type.COUNTRY, Type.ORGANIZATION, Type.DATE), Type.TRUTH, lambda f, c, o, d: periods.date_in(f.joined(c, o), d), told.member_evidence),
    ("died_in", (Type.PERSON, Type.DATE), Type.TRUTH, lambda f, p, d: periods.date_in(lives.died(f, p), d), told.life_evidence),
    ("became", (Type.PERSON, Type.POST, Type.DATE), Type.TRUTH, careers.became, told.tenure_evidence),
    ("elected", (Type.PERSON, Type.POST, Type.DATE), Type.TRUTH, careers.elected, told.tenure_evidence),
    ("holds_since", (Type.PERSON, Type.POST, Type.DATE), Type.TRUTH, careers.holds_since, told.tenure_evidence),
    ("held_in", (Type.PERSON, Type.POST, Type.DATE), Type.TRUTH, careers.held_in, told.tenure_evidence),
    ("served", (Type.PERSON, Type.POST, Type.DATE, Type.DATE), Type.TRUTH, careers.served, told.tenure_evidence),
    ("followed", (Type.PERSON, Type.PERSON), Type.TRUTH, careers.followed, told.succession_evidence),
    ("succeeded", (Type.PERSON, Type.PERSON, Type.POST), Type.TRUTH, careers.succeeded, told.succession_evidence),
    ("governing_for", (Type.PERSON, Type.DURATION), Type.TRUTH, careers.governing_for, told.governing_evidence),
    ("since_taking_office", (Type.PERSON, Type.DURATION), Type.TRUTH, careers.since_taking_office, told.governing_evidence),
    ("governing_since", (Type.PERSON, Type.DATE), Type.TRUTH, careers.governing_since, told.governing_evidence),
    ("government", (Type.PERSON,), Type.QUANTITY, lambda f, p: Quantity(lambda n: careers.nth_government(f, p, n)), told.governing_evidence),
    ("born_in", (Type.PERSON, Type.DATE), Type.TRUTH, lambda f, p, d: periods.date_in(lives.born_in(f, p), d), told.life_evidence),
    ("dead", (Type.PERSON,), Type.TRUTH, lives.dead, told.life_evidence),
    ("died_aged", (Type.PERSON, Type.NUMBER), Type.TRUTH, lives.died_aged, told.life_evidence),
    ("turned", (Type.PERSON, Type.NUMBER, Type.DATE), Type.TRUTH, lives.turned, told.life_evidence),
    ("founding", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, bodies.founding, told.member_evidence),
    ("newest", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, bodies.newest, told.member_evidence),
    ("candidate", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, bodies.candidate, told.member_evidence),
    ("permanent", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, bodies.permanent, told.member_evidence),
    ("left", (Type.COUNTRY, Type.ORGANIZATION, Type.DATE), Type.TRUTH, lambda f, c, o, d: periods.date_in(bodies.left(f, c, o), d), told.member_evidence),
    ("some_of", (Type.ORGANIZATION, Type.NUMBER), Type.TRUTH, bodies.some_of, None),
    ("chose_president", (Type.COUNTRY, Type.DATE), Type.TRUTH, elections.chose_president, told.presidential_elections),
    ("served_under", (Type.PERSON, Type.POST, Type.PERSON), Type.TRUTH, service.served_under, told.service_evidence),
    ("won_election", (Type.PERSON, Type.DATE), Type.TRUTH, service.won_election, told.governing_evidence),
    ("lost_election", (Type.PERSON, Type.DATE), Type.TRUTH, service.lost_election, told.governing_evidence),
    ("left_office", (Type.PERSON, Type.DATE), Type.TRUTH, leaving.left_office, told.governing_evidence),
    ("governing_term", (Type.PERSON,), Type.QUANTITY, lambda f, p: Quantity(lambda n: leaving.governing_term(f, p, n)), told.governing_evidence),
    ("woman_held", (Type.POST,), Type.TRUTH, women.woman_held, women.woman_evidence),
    ("woman_president", (Type.COUNTRY,), Type.TRUTH, women.woman_president, women.presidents_evidence),
    ("woman_premier", (Type.COUNTRY,), Type.TRUTH, women.woman_premier, women.premiers_evidence),
    ("ever_member", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, lambda f, c, o: f.member(c, o).mapped(DaySet.onwards), told.member_evidence),
    ("ever_held", (Type.PERSON, Type.POST), Type.TRUTH, lambda f, p, q: f.held(p, q).mapped(DaySet.onwards), told.tenure_evidence),
    ("not_over", (Type.EVENT,), Type.TRUTH, moments.not_over, told.event_evidence),
    ("count", (Type.ORGANIZATION,), Type.QUANTITY, lambda f, o: Quantity(lambda n: f.member_count(o, n)), told.count_evidence),
    ("start", (Type.EVENT,), Type.MOMENT, moments.start, told.event_evidence),
    ("end", (Type.EVENT,), Type.MOMENT, moments.end, told.event_evidence),
    ("elapsed", (Type.MOMENT, Type.DURATION), Type.TRUTH, moments.elapsed, None),
    ("running_for", (Type.EVENTS, Type.DURATION), Type.TRUTH, moments.running, told.events_evidence),
    ("lasted", (Type.EVENTS, Type.DURATION), Type.TRUTH, moments.lasted, told.events_evidence),
    ("another_war", (Type.EVENTS, Type.DURATION), Type.TRUTH, another_war, None),
    ("anniversary", (Type.EVENT, Type.NUMBER), Type.TRUTH, anniversaries.anniversary, told.event_evidence),
    ("anniversary_in", (Type.EVENT, Type.DURATION), Type.TRUTH, anniversaries.anniversary_in, told.event_evidence),
    ("happened_in", (Type.EVENTS, Type.DATE), Type.TRUTH, happenings.happened_in, told.events_evidence),
    ("happened_near", (Type.EVENTS, Type.DATE), Type.TRUTH, happenings.happened_near, told.events_evidence),
    ("took_place", (Type.EVENT, Type.DATE), Type.TRUTH, happenings.took_place, told.event_evidence),
    ("began_in", (Type.EVENT, Type.DATE), Type.TRUTH, happenings.began_in, told.event_evidence),
    ("on_record", (Type.EVENTS,), Type.TRUTH, happenings.on_record, told.events_evidence),
    ("any_happened", (Type.EVENTS,), Type.TRUTH, happenings.any_happened, told.events_evidence),
    ("falls_on", (Type.DATE,), Type.TRUTH, periods.falls_on, None),
    ("exists", (Type.DATE,), Type.TRUTH, periods.exists, None),
]  # fmt: skip

_TEXTS: list[tuple[str, tuple[Type, ...], Callable[..., str]]] = [
    ("name", (Type.PERSON,), wording.name),
    ("family", (Type.PERSON,), wording.family),
    ("label", (Type.POST,), wording.label),
    ("title", (Type.POST,), wording.title),
    ("holder", (Type.POST,), wording.holder),
    ("service", (Type.PERSON, Type.POST), wording.service),
    ("incumbent", (Type.POST,), wording.incumbent),
    ("former_title", (Type.PERSON, Type.POST), wording.former_title),
    ("governor", (Type.PERSON,), wording.governor),
    ("governed", (Type.PERSON,), wording.governed),
    ("country_name", (Type.COUNTRY,), wording.country),
    ("joined_words", (Type.COUNTRY, Type.ORGANIZATION), wording.joined_words),
    ("organization_name", (Type.ORGANIZATION,), wording.organization),
    ("member_number", (Type.ORGANIZATION,), wording.member_number),
    ("event_name", (Type.EVENT,), wording.event),
    ("began", (Type.EVENT,), wording.began),
    ("start_day", (Type.EVENT,), wording.start_day),
    ("elapsed_words", (Type.MOMENT,), wording.elapsed_words),
    ("rounded", (Type.MOMENT,), wording.rounded),
    ("running", (Type.MOMENT,), wording.running),
    ("nearest_anniversary", (Type.MOMENT,), wording.nearest_anniversary),
    ("weekday", (Type.DATE,), wording.weekday),
    ("with_weekday", (Type.DATE,), wording.with_weekday),
    ("with_nearest_day", (Type.DATE,), wording.with_nearest_day),
    ("day_words", (Type.DATE,), wording.day_words),
    ("age_words", (Type.PERSON,), wording.age),
    ("age_told", (Type.PERSON,), wording.age_told),
    ("ordinal_of", (Type.PERSON, Type.POST), wording.ordinal_of),
    ("born_on", (Type.PERSON,), wording.born_on),
    ("died_on", (Type.PERSON,), wording.died_on),
    ("first_woman_in", (Type.POST,), women.first_woman_in),
    ("first_woman_president", (Type.COUNTRY,), women.first_woman_president),
    ("first_woman_premier", (Type.COUNTRY,), women.first_woman_premier),
]

VOCABULARY: dict[str, Function] = {
    name: Function(name=name, parameters=parameters, result=result, evaluate=evaluate, evidence=evidence)
    for name, parameters, result, evaluate, evidence in _VALUES
} | {
    name: Function(name=name, parameters=parameters, result=Type.TEXT, evaluate=evaluate)
    for name, parameters, evaluate in _TEXTS
}
