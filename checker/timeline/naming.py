"""The parts of a person's name."""

from __future__ import annotations

# Parts of a family name that are written small: “von der Leyen”, “de Gaulle”, “bin Salman”.
_PARTICLES = frozenset(
    "al an bin ibn da das de del della den der di do dos du el la le ould st st. ten ter van von".split()
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def family_name(name: str) -> str:
    """The family name in a full one: “Trump”, “von der Leyen”, “Biden” of “Joe Biden Jr.”."""
    parts = name.split()
    while len(parts) > 1 and parts[-1].strip(".,").lower() in _SUFFIXES:
        parts.pop()
    cut = len(parts) - 1
    while cut > 1 and parts[cut - 1] in _PARTICLES:
        cut -= 1
    return " ".join(parts[cut:]).strip(",")
