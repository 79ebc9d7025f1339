"""congress-legislators (https://github.com/unitedstates/congress-legislators): legislators and executive. Public domain."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import Any

from checker.days import PartialDate
from checker.timeline.importers.draft import Draft, NotThisForm, PersonDraft, TenureDraft, plain_date

SOURCE = "https://github.com/unitedstates/congress-legislators"
# The posts that the file's types of term mean without being told.
POSTS = {"prez": "us/president", "viceprez": "us/vice-president"}
CONVENES_IN_JANUARY = 1935  # by the Twentieth Amendment
CONVENES = 7  # days
CONVENED = 300  # days from 3 March: the latest first Monday in December is 279 days on
_LABELS = {"prez": "president", "viceprez": "vice president", "sen": "senator", "rep": "representative"}
_PARTIES = {"Democrat": "Democratic"}
_GENDERS = {"M": "male", "F": "female"}


def read_congress(document: Any) -> Draft:
    """The draft of a list of people with “name”, “bio” and “terms”; terms that follow one another are one tenure.

    The key of a post is the type of term; for members of Congress with the state: `sen-OH`, `rep-OH`.
    """
    if not isinstance(document, list) or not all(isinstance(each, dict) and "terms" in each for each in document):
        raise NotThisForm("this is no file of congress-legislators; it is a list of people with “terms”")
    draft = Draft()
    for entry in document:
        person = _person(entry)
        draft.people[person.key] = person
        for key, terms in groupby(sorted(entry["terms"], key=lambda term: (_key(term), term["start"])), _key):
            _add_tenures(draft, person, key, list(terms))
    return draft


def _key(term: dict[str, Any]) -> str:
    return f"{term['type']}-{term['state']}" if "state" in term else str(term["type"])


def _person(entry: dict[str, Any]) -> PersonDraft:
    name, ids, bio = entry["name"], entry.get("id") or {}, entry.get("bio") or {}
    first, last = name.get("nickname") or name["first"], name["last"]
    # “Donald Payne Jr.” is not his father, who sat for the same district; “Al Gore” needs no “Jr.”.
    usual = " ".join(filter(None, (first, last, "" if name.get("nickname") else name.get("suffix"))))
    full = " ".join(str(name[part]) for part in ("first", "middle", "last", "suffix") if name.get(part))
    names = [name.get("official_full") or "", full, f"{name['first']} {last}", f"{first} {last}"]
    wikidata = {"wikidata": str(ids["wikidata"])} if ids.get("wikidata") else {}
    return PersonDraft(
        key=str(ids.get("bioguide") or ids.get("govtrack") or full),
        name=usual,
        names=tuple(dict.fromkeys(each for each in names if each and each != usual)),
        family_name=last if " " in last else None,
        gender=_GENDERS.get(str(bio.get("gender"))),
        born=_date(str(bio.get("birthday") or "")),
        identifiers=wikidata | ({"bioguide": str(ids["bioguide"])} if ids.get("bioguide") else {}),
        sources=(SOURCE,),
    )


def _date(text: str) -> PartialDate | None:
    """The date; of 1 January the year alone, which the files write so (William Piper, '1774-01-01')."""
    return plain_date(text.removesuffix("-01-01"))


def _until_it_convenes(ended: int) -> int:
    """The days from the end of one Congress within which the next may first meet: from when its members are counted.

    Since 1935 that is 3 January or some days later; before, the first Monday in December.
    """
    return CONVENES if date.fromordinal(ended).year >= CONVENES_IN_JANUARY else CONVENED


def _add_tenures(draft: Draft, person: PersonDraft, key: str, terms: list[dict[str, Any]]) -> None:
    runs: list[list[tuple[PartialDate, PartialDate, str]]] = []
    for term in terms:
        start, end = _date(str(term["start"])), plain_date(str(term["end"]))
        if start is None or end is None or start.earliest is None or end.latest is None:
            draft.notes.append(f"{person.name}: a term from {term['start']} to {term['end']} is left out")
            continue
        last = runs[-1][-1][1].latest if runs else None
        if last is not None and start.earliest - last <= _until_it_convenes(last):
            runs[-1].append((start, end, str(term.get("party") or "")))
        else:
            runs.append([(start, end, str(term.get("party") or ""))])
    for run in runs:
        party = run[-1][2]
        draft.tenures.append(
            TenureDraft(
                person=person.key,
                post=key,
                post_label=_LABELS.get(key.partition("-")[0], key),
                start=run[0][0],
                end=run[-1][1],
                terms=tuple(start for start, _, _ in run) if len(run) > 1 else (),
                party=_PARTIES.get(party, party) or None,
                sources=(SOURCE,),
            )
        )
