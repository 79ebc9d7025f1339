"""Popolo JSON (https://www.popoloproject.com), with EveryPolitician's legislative periods."""

from __future__ import annotations

from typing import Any

from checker.timeline.importers.draft import Draft, NotThisForm, PersonDraft, TenureDraft, plain_date

_LATIN_LANGUAGES = ("en", "mul")


def read_popolo(document: Any) -> Draft:
    """The draft of a document with “persons” and “memberships”.

    The key of a post is its id or, without one, “role of organization”. A membership without dates lasts as long as the
    legislative period that it belongs to, which is how EveryPolitician writes them.
    """
    if not isinstance(document, dict) or not isinstance(document.get("persons"), list):
        raise NotThisForm("this is no Popolo document; it has no list “persons”")
    draft = Draft()
    for person in document["persons"]:
        draft.people[str(person["id"])] = _person(person)
    organizations = _by_id(document, "organizations")
    posts = _by_id(document, "posts")
    periods = _by_id(document, "events")
    for membership in document.get("memberships") or ():
        person = str(membership.get("person_id"))
        organization = organizations.get(membership.get("organization_id"), {}).get("name", "")
        role = membership.get("role") or "member"
        label = posts.get(membership.get("post_id"), {}).get("label") or f"{role} of {organization}".removesuffix(
            " of "
        )
        period = periods.get(membership.get("legislative_period_id"), {})
        start = plain_date(str(membership.get("start_date") or period.get("start_date") or ""))
        name = draft.people[person].name if person in draft.people else person
        if start is None or person not in draft.people:
            why = "the person is not in the file" if person not in draft.people else "it has no start"
            draft.notes.append(f"{name}, {label}: {why}; the membership is left out")
            continue
        party = organizations.get(membership.get("on_behalf_of_id"), {}).get("name")
        draft.tenures.append(
            TenureDraft(
                person=person,
                post=str(membership.get("post_id") or label),
                post_label=label,
                start=start,
                end=plain_date(str(membership.get("end_date") or period.get("end_date") or "")),
                party=None if party in (None, "unknown") else party,
                sources=_urls(membership.get("sources")),
            )
        )
    return draft


def _person(person: dict[str, Any]) -> PersonDraft:
    """The person under the English name where there is one: copy does not write the others."""
    others = person.get("other_names") or ()
    english = [str(other["name"]) for other in others if other.get("lang") in _LATIN_LANGUAGES]
    plain = [str(other["name"]) for other in others if not other.get("lang")]
    name = str(person.get("name") or "")
    if english and not name.isascii():
        name, english = english[0], [*english[1:]]
    spellings = [each for each in (*english, *plain) if each != name and " " in each and each[0].isascii()]
    identifiers = {
        str(each["scheme"]): str(each["identifier"])
        for each in person.get("identifiers") or ()
        if each.get("scheme") == "wikidata"
    }
    wikidata = [f"https://www.wikidata.org/wiki/{each}" for each in identifiers.values()]
    return PersonDraft(
        key=str(person["id"]),
        name=name,
        names=tuple(dict.fromkeys(spellings)),
        family_name=None if name.endswith(str(person.get("family_name") or "")) else person["family_name"],
        gender=person.get("gender") if person.get("gender") in ("female", "male", "other") else None,
        born=plain_date(str(person.get("birth_date") or "")),
        died=plain_date(str(person.get("death_date") or "")),
        identifiers=identifiers,
        sources=(*_urls(person.get("sources")), *wikidata),
    )


def _by_id(document: dict[str, Any], kind: str) -> dict[Any, dict[str, Any]]:
    return {each.get("id"): each for each in document.get(kind) or () if isinstance(each, dict)}


def _urls(sources: Any) -> tuple[str, ...]:
    return tuple(str(each["url"]) for each in sources or () if each.get("url"))
