"""Wikidata: SPARQL results of position-held statements, and entity JSON. Its data is CC0."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from checker.days import PartialDate
from checker.timeline.importers.draft import Draft, NotThisForm, PersonDraft, TenureDraft, iso_date

ONE_POST = "all"  # the key of the post when a query asked for one only

_ENTITY = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q[1-9]\d*)")
# What queries call their variables, in the order in which they are looked for.
_VARIABLES = {
    "person": ("person", "item", "holder", "officeholder", "officeHolder", "politician", "human", "wiki_id"),
    "post": ("position", "post", "office", "role"),
    "start": ("start", "startDate", "start_date", "startTime", "start_time"),
    "end": ("end", "endDate", "end_date", "endTime", "end_time"),
    "term": ("term", "parliamentaryTerm", "parliamentary_term", "legislativePeriod"),
    "ordinal": ("ordinal", "seriesOrdinal", "series_ordinal"),
    "party": ("partyLabel", "party_label"),
    "born": ("born", "dob", "birth", "birthDate", "dateOfBirth", "date_of_birth"),
    "died": ("died", "dod", "death", "deathDate", "dateOfDeath", "date_of_death"),
}
_GENDERS = {"Q6581097": "male", "Q6581072": "female"}


def read_sparql(document: Any) -> Draft:
    """The draft of SPARQL 1.1 query results in JSON, or of the simpler list that wikibase-cli makes of them."""
    draft = Draft()
    for number, row in enumerate(_rows(document), 1):
        person = _identity(row, "person")
        if person is None:
            draft.notes.append(f"row {number}: no Wikidata item for a person; name the variable ?item or ?person")
            continue
        name = _label(row, "person")
        source = f"https://www.wikidata.org/wiki/{person}"
        if person not in draft.people or (name and not draft.people[person].name):
            draft.people[person] = PersonDraft(
                key=person,
                name=name,
                born=_date(row, "born"),
                died=_date(row, "died"),
                identifiers={"wikidata": person},
                sources=(source,),
            )
        start = _date(row, "start")
        if start is None:
            draft.notes.append(f"row {number}: {name or person} has no start; the statement is left out")
            continue
        ordinal = _value(row, "ordinal")
        draft.tenures.append(
            TenureDraft(
                person=person,
                post=_identity(row, "post") or ONE_POST,
                post_label=_label(row, "post"),
                start=start,
                end=_date(row, "end"),
                # Beside a parliamentary term it is the number of that parliament, and nobody is “the 58th member”.
                ordinal=int(ordinal) if ordinal.isdecimal() and not _value(row, "term") else None,
                party=_value(row, "party") or None,
                sources=(source,),
            )
        )
    return draft


def _rows(document: Any) -> list[dict[str, Any]]:
    rows = document
    if isinstance(document, dict):
        results = document.get("results")
        rows = results.get("bindings") if isinstance(results, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise NotThisForm("these are no SPARQL results; give the JSON with “results” and “bindings”")
    return rows


def _cell(row: dict[str, Any], what: str) -> tuple[str, Any]:
    """The variable that the query used for this, and its cell; empty when it used none."""
    for variable in _VARIABLES[what]:
        if row.get(variable):
            return variable, row[variable]
    return "", ""


def _text(cell: Any) -> str:
    return str(cell.get("value", "")) if isinstance(cell, dict) else str(cell or "")


def _value(row: dict[str, Any], what: str) -> str:
    return _text(_cell(row, what)[1]).strip()


def _identity(row: dict[str, Any], what: str) -> str | None:
    found = _ENTITY.fullmatch(_value(row, what))
    return found[1] if found else None


def _label(row: dict[str, Any], what: str) -> str:
    """The label beside an item; an item without one in the language asked for is labelled with its number."""
    variable, cell = _cell(row, what)
    label = _text(row.get(f"{variable}Label") or (cell.get("label") if isinstance(cell, dict) else "")).strip()
    return "" if _ENTITY.fullmatch(label) else label


def _date(row: dict[str, Any], what: str) -> PartialDate | None:
    variable, cell = _cell(row, what)
    precision = _text(next((row[name] for name in _precisions(variable) if row.get(name)), ""))
    return iso_date(_text(cell), int(precision) if precision.isdecimal() else None)


def _precisions(variable: str) -> tuple[str, ...]:
    """What a query may call the precision of a date: startPrecision, or start_precision beside start_date."""
    stem = variable.removesuffix("_date").removesuffix("Date").removesuffix("_time").removesuffix("Time")
    return tuple(f"{name}{ending}" for name in (variable, stem) for ending in ("Precision", "_precision"))


def read_entities(document: Any) -> Draft:
    """The draft of entity JSON: what Special:EntityData and wbgetentities give, one entity, or a list of them."""
    draft = Draft()
    entities = list(_entities(document))
    labels = {str(entity["id"]): _in_english(entity.get("labels")) for entity in entities}
    for entity in entities:
        claims = entity.get("claims") or {}
        if "P39" not in claims and not {"P569", "P570"} & claims.keys():
            continue  # a post or a party, there for its label
        key = str(entity["id"])
        source = f"https://www.wikidata.org/wiki/{key}"
        aliases = (entity.get("aliases") or {}).get("en") or []
        draft.people[key] = PersonDraft(
            key=key,
            name=labels[key],
            names=tuple(str(alias["value"]) for alias in aliases if " " in str(alias.get("value", ""))),
            gender=_GENDERS.get(next(_items(claims, "P21"), "")),
            born=next(_times(claims, "P569"), None),
            died=next(_times(claims, "P570"), None),
            identifiers={"wikidata": key},
            sources=(source,),
        )
        for statement in _statements(claims, "P39"):
            post = _item(statement.get("mainsnak"))
            qualifiers = statement.get("qualifiers") or {}
            start = next((time for snak in qualifiers.get("P580", ()) if (time := _time(snak))), None)
            if post is None or start is None:
                draft.notes.append(
                    f"{labels[key] or key}: a position ({post or 'unknown'}) has no start; it is left out"
                )
                continue
            draft.tenures.append(
                TenureDraft(
                    person=key,
                    post=post,
                    post_label=labels.get(post, ""),
                    start=start,
                    end=next((time for snak in qualifiers.get("P582", ()) if (time := _time(snak))), None),
                    ordinal=_ordinal(qualifiers),
                    sources=(source,),
                )
            )
    return draft


def _entities(document: Any) -> Iterator[dict[str, Any]]:
    if isinstance(document, dict) and isinstance(document.get("entities"), dict):
        document = list(document["entities"].values())
    for entity in document if isinstance(document, list) else [document]:
        if not isinstance(entity, dict) or not _ENTITY.fullmatch(str(entity.get("id", ""))):
            raise NotThisForm("this is no entity JSON; give what Special:EntityData/Q….json returns")
        yield entity


def _in_english(labels: Any) -> str:
    for language in ("en", "mul"):
        if isinstance(labels, dict) and isinstance(labels.get(language), dict):
            return str(labels[language].get("value", ""))
    return ""


def _statements(claims: dict[str, Any], prop: str) -> list[dict[str, Any]]:
    """The statements of a property, those of preferred rank first; deprecated ones are known to be wrong."""
    found = [each for each in claims.get(prop) or () if each.get("rank") != "deprecated"]
    return sorted(found, key=lambda each: each.get("rank") != "preferred")


def _content(snak: Any) -> Any:
    """The value of a snak; None for “unknown value” and “no value”."""
    if not isinstance(snak, dict) or snak.get("snaktype", "value") != "value":
        return None
    return (snak.get("datavalue") or {}).get("value")


def _item(snak: Any) -> str | None:
    value = _content(snak)
    return str(value["id"]) if isinstance(value, dict) and "id" in value else None


def _time(snak: Any) -> PartialDate | None:
    value = _content(snak)
    if not isinstance(value, dict) or "time" not in value:
        return None
    return iso_date(str(value["time"]), int(value.get("precision", 11)))


def _items(claims: dict[str, Any], prop: str) -> Iterator[str]:
    yield from (item for each in _statements(claims, prop) if (item := _item(each.get("mainsnak"))))


def _times(claims: dict[str, Any], prop: str) -> Iterator[PartialDate]:
    yield from (time for each in _statements(claims, prop) if (time := _time(each.get("mainsnak"))))


def _ordinal(qualifiers: dict[str, Any]) -> int | None:
    text = next((str(_content(snak)) for snak in qualifiers.get("P1545", ())), "")
    return int(text) if text.isdecimal() else None
