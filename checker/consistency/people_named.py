"""People as copy names them, known to the timeline or not: “Anna Kowalczyk”, “Sgt. Paul A. Reyes Jr.”."""

from __future__ import annotations

from msgspec import Struct

from checker.text.patterns import later

CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĜĞĠĢĤĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŜŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_WORD = rf"[{CAPITAL}][^\W\d_]{{1,30}}(?:[’'-][^\W\d_]{{1,30}}){{0,3}}"
_PARTICLE = r"(?:de|da|do|dos|del|della|di|van|von|der|den|ter|bin|ibn|al|el|la|le|du)"
# A full name, for use inside a larger pattern that minds case; it has no groups, and never runs over a line break.
NAME = rf"{_WORD}(?: [{CAPITAL}]\.)*(?: (?:{_PARTICLE} )*{_WORD}){{1,3}}"
_TITLES = frozenset(
    "president vice prime minister chancellor premier king queen prince princess pope mr mrs ms miss dr sir lord lady dame sen "
    "rep gov gen col lt sgt cpl maj capt pvt det insp supt officer sergeant captain detective lieutenant inspector constable "
    "major general colonel judge justice senator representative governor mayor councillor councilman councilwoman rev father "
    "sister brother mother professor prof secretary foreign defence defense interior finance attorney chief director chairman "
    "chairwoman spokesman spokeswoman coach manager striker midfielder defender goalkeeper actor actress singer author student "
    "the a an and but when while as if in on at by for from with after before since his her their our its he she they it "
    "former then new late driver pilot victim suspect congressman congresswoman ambassador deputy district county police fire "
    "state first lady private corporal trooper pastor bishop archbishop cardinal rabbi imam sheikh commissioner".split()
)
_NOT_PEOPLE = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday street road avenue university college school hospital park city county state house court church "
    "bank club united north south east west new saint party council association company inc corp group".split()
)
_SUFFIX = later(r"^,? (?:(?P<suffix>Jr|Sr|II|III|IV)\b\.?)")


class Named(Struct, frozen=True):
    """A person by first and family name, in lower case; `suffix` parts father and son."""

    first: str
    family: str
    suffix: str = ""

    @property
    def words(self) -> str:
        """The name as it is told to an editor."""
        return f"{self.first.title()} {self.family.title()}"


def named(words: str, behind: str = "") -> Named | None:
    """The person that a full name names, titles left out; None for what is no person's name.

    `behind`: the text after the name, where a “Jr.” may stand.
    """
    parts = [part for part in words.replace("’", "'").split() if not part.endswith(".") or len(part) > 2]
    while parts and parts[0].lower().rstrip(".") in _TITLES:
        parts.pop(0)
    if parts and parts[-1].endswith("'s"):
        return None
    if (
        len(parts) < 2
        or any(part.lower() in _NOT_PEOPLE for part in parts)
        or any(part.isupper() and len(part) > 2 for part in parts)
    ):
        return None
    suffix = _SUFFIX.match(behind)
    own = parts[-1].lower() in ("jr", "sr", "ii", "iii", "iv")
    if own:
        return None
    return Named(parts[0].lower(), parts[-1].lower(), suffix["suffix"].lower() if suffix else "")
