"""Measures with their conversion in brackets: “10 miles (16 km)”, “100 degrees Fahrenheit (38 Celsius)”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

from msgspec import Struct

from checker.claims import Evidence
from checker.consistency.figures import COUNT, figure, in_figures
from checker.consistency.model import Copy, Statement
from checker.days import ALWAYS, NEVER
from checker.text.patterns import later

# How copy writes a unit, and what it may mean in pint's words: a gallon may be the American or the imperial one.
_UNITS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"sq(?:uare|\.)?[\s-](?:miles?|mi)", ("mile**2",)),
    (r"sq(?:uare|\.)?[\s-](?:kilomet(?:er|re)s?|km)|km2|km²", ("kilometer**2",)),
    (r"sq(?:uare|\.)?[\s-](?:feet|foot|ft)", ("foot**2",)),
    (r"sq(?:uare|\.)?[\s-](?:met(?:er|re)s?|m)|m2|m²", ("meter**2",)),
    (r"cubic[\s-](?:feet|foot|ft)", ("foot**3",)),
    (r"cubic[\s-](?:met(?:er|re)s?|m)", ("meter**3",)),
    (r"mph|miles?\s(?:per|an)\shour", ("mile/hour",)),
    (r"km/h|kmh|kph|k\.p\.h\.|kilomet(?:er|re)s?\s(?:per|an)\shour", ("kilometer/hour",)),
    (r"knots?", ("knot",)),
    (r"miles?", ("mile",)),
    (r"kilomet(?:er|re)s?|kms?", ("kilometer",)),
    (r"centimet(?:er|re)s?|cms?", ("centimeter",)),
    (r"millimet(?:er|re)s?|mm", ("millimeter",)),
    (r"met(?:er|re)s?|m", ("meter",)),
    (r"feet|foot|ft", ("foot",)),
    (r"inch(?:es)?", ("inch",)),
    (r"yards?|yds?", ("yard",)),
    (r"acres?", ("acre",)),
    (r"hectares?|ha", ("hectare",)),
    (r"metric\stons?|tonnes?", ("metric_ton",)),
    (r"short\stons?", ("short_ton",)),
    (r"tons?", ("short_ton", "long_ton", "metric_ton")),
    (r"pounds?|lbs?", ("pound",)),
    (r"kilograms?|kilos?|kgs?", ("kilogram",)),
    (r"ounces?|oz", ("ounce", "fluid_ounce", "imperial_fluid_ounce")),
    (r"grams?|g", ("gram",)),
    (r"stone", ("stone",)),
    (r"gallons?", ("gallon", "imperial_gallon")),
    (r"lit(?:er|re)s?|l", ("liter",)),
    (r"millilit(?:er|re)s?|ml", ("milliliter",)),
    (r"pints?", ("pint", "imperial_pint")),
    (r"(?:degrees?\s|°\s?)?(?:Fahrenheit|F)", ("degF",)),
    (r"(?:degrees?\s|°\s?)?(?:Celsius|C|centigrade)", ("degC",)),
)
_UNIT = "|".join(spelled for spelled, _ in _UNITS)
_NUMBER = rf"(?:(?:minus\s|(?<![\w])[-−])?(?:\d[\d,]{{0,20}}(?:\.\d{{1,6}})?(?:\s?(?:thousand|million|billion)\b)?)|{COUNT}(?:\smillion\b)?)"
_ABOUT = r"(?:(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|more\sthan|over|just\s(?:over|under)|or|~)\s?)"
_MEASURE = rf"(?P<first>{_NUMBER})[\s-]?(?P<unit1>{_UNIT})(?![\w²³/])(?:[\s-][a-z]+){{0,2}}?\s?$"
_BRACKET = (
    rf"[(\[](?P<about>{_ABOUT}{{0,2}})(?P<second>{_NUMBER})[\s-]?(?P<unit2>{_UNIT})"
    rf"(?:[\s-](?:high|tall|long|wide|deep|away|apart|square))?[)\]]"
)
_LONGEST = 60  # code points of a measure before its bracket
# In front of the number these make it the end of a range, or the lesser part of “5 feet 6 inches”.
_PARTIAL = later(
    r"(?:\b(?:to|and|by|x|or|through|between)|[-–—×/\d]|\b(?:feet|foot|ft|pounds?|lbs?|stone|miles?|degrees))[,\s]*$",
    re.IGNORECASE,
)
# What makes a temperature a difference: in front of it, or behind its bracket.
_CHANGES_BY = later(
    r"\b(?:(?:warming|warmed|cooling|cooled|rise|rises|rising|rose|risen|increase[ds]?|drop|dropped|fall|fell|fallen|difference|"
    r"anomaly|climbed)\s(?:of|by)|limit\w*\b[^.;]{0,60}\bto)\s(?:about\s|around\s|up\sto\s|nearly\s|almost\s|more\sthan\s|just\s|below\s|under\s)*$",
    re.IGNORECASE,
)
_IS_APART = later(
    r"^\s(?:warmer|hotter|cooler|colder|higher|lower|of\swarming|(?:above|below)\s(?:the\s)?(?:average|normal|usual|pre))",
    re.IGNORECASE,
)
_NEAR = 90  # code points in front of a temperature that may make it a difference
_DIFFERENCE_UP_TO = 15.0  # degrees: a smaller figure may be a difference without saying so
_DEGREE = 2.5  # degrees by which a round temperature may have been rounded
_ROUNDED = 0.1  # of a whole number that ends in zeros: “100 km” for 60 miles
_TOLERANCE = 0.03  # of the converted figure beyond what rounding allows
_VAGUE = 0.1  # the same behind “about”, “nearly”, “more than”


class _Measure(Struct, frozen=True):
    """A figure with its unit: what it may have been before rounding, and the units that it may be in."""

    least: float
    most: float
    value: float
    decimals: int
    units: tuple[str, ...]

    @property
    def is_temperature(self) -> bool:
        """Whether it counts degrees."""
        return self.units[0] in ("degF", "degC")


def conversions(copy: Copy) -> Iterator[Statement]:
    """Each measure with its conversion in brackets."""
    if "(" not in copy.vocabulary and "[" not in copy.vocabulary:
        return
    text = copy.text
    for bracket in re.finditer(_BRACKET, text):
        scene = copy.scene_at(bracket.start())
        if scene is None:
            continue
        begin = scene.sentence.start
        first = re.search(_MEASURE, text[max(begin, bracket.start() - _LONGEST) : bracket.start()])
        if first is not None:
            start = max(begin, bracket.start() - _LONGEST) + first.start()
            statement = _statement(first, bracket, text, start, text[max(begin, start - _NEAR) : start])
            if statement is not None:
                yield statement


def _statement(
    first_found: re.Match[str], bracket: re.Match[str], text: str, start: int, before: str
) -> Statement | None:
    if _PARTIAL.search(before):
        return None
    found = first_found.groupdict() | bracket.groupdict()
    end = bracket.end()
    first = _measure(found["first"], found["unit1"])
    second = _measure(found["second"], found["unit2"])
    if first is None or second is None or set(first.units) & set(second.units):
        return None
    is_difference = bool(_CHANGES_BY.search(before) or _IS_APART.search(text[end : end + 30]))
    readings = _readings(first, second, is_difference=is_difference)
    if readings is None:
        return None
    holds = any(_meets(low, high, second, about=found["about"]) for low, high, _ in readings)
    told = min((middle for *_, middle in readings), key=lambda middle: abs(middle - second.value))
    written = in_figures(_rounded(told, second), max(second.decimals, 1 if abs(told) < 10 else 0))
    return Statement(
        start=start, end=end, truth=ALWAYS if holds else NEVER,
        words={
            "first": f"{found['first']} {found['unit1']}", "second": f"{found['second']} {found['unit2']}",
            "actual": f"{written} {found['unit2']}",
        },
        suggestions=(text[start : bracket.start("second")] + written + text[bracket.end("second") : end],),
        evidence=(Evidence(fact=f"{found['first']} {found['unit1']} = {written} {found['unit2']}.", record=""),),
        derivation=tuple(f"between {low:.4g} and {high:.4g}, with rounding" for low, high, _ in readings),
    )  # fmt: skip


def _meets(low: float, high: float, second: _Measure, *, about: str) -> bool:
    if second.is_temperature:
        room = 1.0
    else:
        room = (_TOLERANCE if about.strip() in ("", "or") else _VAGUE) * abs(high)
    return low - room <= second.most and high + room >= second.least


def _measure(number: str, unit: str) -> _Measure | None:
    sign = -1.0 if re.match(r"minus\s|[-−]", number) else 1.0
    read = figure(re.sub(r"^(?:minus\s|[-−])", "", number))
    units = next((units for spelled, units in _UNITS if re.fullmatch(spelled, unit)), None)
    if read is None or units is None:
        return None
    digits = re.sub(r"\D", "", number)
    zeros = 0 if read.decimals else len(digits) - len(digits.rstrip("0"))
    slack = (
        min(max(read.slack, 0.5 * 10.0**zeros), max(0.5, _ROUNDED * read.value)) if not read.decimals else read.slack
    )
    if units[0] in ("degF", "degC"):
        slack = min(slack, _DEGREE)
    value = sign * read.value
    return _Measure(value - slack, value + slack, value, read.decimals, units)


def _readings(first: _Measure, second: _Measure, *, is_difference: bool) -> list[tuple[float, float, float]] | None:
    """What the first measure is in the second's unit: least, most and as it stands, for each unit that may be meant."""
    converted = _converter()
    if converted is None:
        return None
    found = []
    for unit, other in product(first.units, second.units):
        for source, target in _scales(unit, other, first, is_difference=is_difference):
            try:
                low, high, middle = (
                    converted(value, source, target) for value in (first.least, first.most, first.value)
                )
            except ValueError:
                continue  # a length and a mass
            found.append((low, high, middle))
    return found or None


def _scales(unit: str, other: str, first: _Measure, *, is_difference: bool) -> list[tuple[str, str]]:
    """A temperature is a point on the scale, or a difference of two: a rise of 1.5C is 2.7F, not 34.7F."""
    if unit not in ("degF", "degC"):
        return [(unit, other)]
    difference = (f"delta_{unit}", f"delta_{other}")
    if is_difference:
        return [difference]
    return [(unit, other), difference] if abs(first.value) <= _DIFFERENCE_UP_TO else [(unit, other)]


@cache
def _converter() -> Any:
    """A function from value, unit and unit to the value in the other; `ValueError` for a length and a mass.

    None where pint is missing: then no conversion is judged. Loaded when copy first holds a conversion, because its
    registry takes longer to build than an article to check.
    """
    try:
        from pint import DimensionalityError, UnitRegistry
    except ImportError:
        return None
    registry: Any = UnitRegistry()

    def converted(value: float, unit: str, other: str) -> float:
        try:
            return float(registry.Quantity(value, unit).to(other).magnitude)
        except DimensionalityError as error:
            raise ValueError(str(error)) from None

    return converted


def _rounded(value: float, like: _Measure) -> float:
    """The value as round as the figure that it replaces: 16 for “15”, 160 for “150”."""
    if like.decimals or abs(value) < 10:
        return value
    digits = f"{abs(like.value):.0f}"
    zeros = min(len(digits) - len(digits.rstrip("0")), max(len(f"{abs(value):.0f}") - 2, 0))
    return float(round(value / 10**zeros) * 10**zeros)
