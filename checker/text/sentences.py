"""`sentences_of`: the sentences of an article’s blocks. A sentence never crosses a block."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.text.article import Block, BlockKind, Sentence
from checker.text.patterns import later


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# Where a sentence may end: stops with the quotation marks and brackets that close after them, then white space; the
# stops of Chinese and Japanese, which need none.
_CANDIDATE = re.compile(
    r"[.!?…؟।。！？](?:[.!?…]| ?[\"'”’»›)\]」』）]|\[\d{1,3}\]){0,12}(?=(\s+)\S|(?<=[。！？」』])())"
)
_BULLETS = "•●■▪◾∎♦◆"
_CANDIDATE_OR_BULLET = re.compile(rf"{_CANDIDATE.pattern}|(?=(\s+)[{_BULLETS}]\s)")
_EDGE = later(r"[(\[“”\"‘’'—–/-]")
_LONGEST_ABBREVIATION = 6  # letters: a longer word ends its sentence
_WORD_AFTER = later(r"[\"'“‘«„(\[]*([^\W_]+(?:['’][^\W\d_]+)?)")

# Titles and the like, whose name always follows.
_NEVER = _words(
    "dr mr mrs ms mx messrs gen sen sens rep reps gov govs lt col sgt cpl pvt capt cmdr maj adm brig prof rev hon fr"
    " pres supt insp det amb atty vs v viz cf e.g i.e approx mgr msgr ald asst assoc dept"
)
# Before a number only: “No. 10”, “Jan. 5”, “pp. 3”; “He said no. The …” ends.
_BEFORE_NUMBER = _words(
    "no nos pp p art vol fig sec ch par para ca c rs op jan feb mar apr jun jul aug sept sep oct nov dec"
)
# May end a sentence or stand inside one: “in the U.S. The …” ends, “the U.S. Senate” does not.
_EITHER = _words(
    "u.s u.k u.n e.u d.c u.a.e u.s.a u.s.s.r n.y n.j l.a inc corp co ltd plc llc jr sr bros etc al ave blvd rd st ste mt ft"
    " ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex"
    " vt va wash wis wyo ont que ph.d m.d b.a m.a ll.b m.p"
)
# Words that begin a sentence and rarely follow an abbreviation or an initial inside a name.
_STARTERS = _words(
    "the a an he she it they we i you his her its their our my your this that these those there here but and so yet or nor"
    " in on at by for from with after before when while as if although though because since until once during under over"
    " however meanwhile still also then now both some many most more several all no not what who why how where which one"
    " two three last next earlier later according despite instead asked mr mrs ms dr officials police critics"
)
_HOURS = frozenset({"a.m", "p.m"})
_AFTER_HOUR = _words(
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet eastern pacific central monday tuesday wednesday thursday"
    " friday saturday sunday january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sept oct nov dec mon tue wed thu fri sat sun"
)
# “Are you sure?” Mr Lee asked.
_ATTRIBUTION = later(
    r"(?:(?:[A-Z][\w.’'-]*|de|von|van|al|bin)\s+){1,4}(?:said|asked|says|asks|told|wrote|added|replied|shouted|wondered"
    r"|tweeted|demanded|exclaimed|cried|recalled|continued|responded|insisted|warned|yelled|joked)\b"
)


def sentences_of(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """The sentences of every block that is not boilerplate, in order; half-open code points, white space left out.

    One: “Dr. A. J. Lee, of the U.S. Senate, paid $2.5 million; no. 10 lost.” Two: “He left at 5 p.m. The door was open.”
    """
    found: list[Sentence] = []
    candidate = _CANDIDATE_OR_BULLET if any(bullet in text for bullet in _BULLETS) else _CANDIDATE
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.BOILERPLATE:
            continue
        start, end = block.start, block.end
        for match in candidate.finditer(text, start, end):
            stop = match.end()
            if stop <= start:
                continue
            following = match.end(match.lastindex or 0)
            if text[following : following + 1].islower():
                continue
            # The commonest case first: “… a longer word. Another …”.
            plain = stop - start > _LONGEST_ABBREVIATION and text[stop - 1] == "."
            if (plain and text[stop - _LONGEST_ABBREVIATION - 1 : stop - 1].isalpha()) or _is_boundary(
                text, start, match, following, end
            ):
                found.append(Sentence(start, stop, index))
                start = following
        if start < end:
            found.append(Sentence(start, end, index))
    return tuple(found)


def _is_boundary(text: str, start: int, match: re.Match[str], following: int, end: int) -> bool:
    """True when the stop found ends a sentence that began at `start`; what follows is not in lower case."""
    marks = match[0]
    if not marks or marks[0] in "。！？":
        return True
    if marks == ".":
        return _full_stop_ends(text, start, match.start(), following, end)
    if marks[-1] in "\"'”’»" and text[following].isupper():
        return _ATTRIBUTION.match(text, following, end) is None
    return text[following] not in ",;:)]"


def _full_stop_ends(text: str, start: int, at: int, following: int, end: int) -> bool:
    """True when a full stop ends its sentence, false when it belongs to an abbreviation or an initial."""
    before = text[max(start, at - 24) : at].rsplit(None, 1)
    word = _EDGE.split(before[-1])[-1].lower() if before else ""
    if not word:
        return True
    if len(word) <= 3 and word.isdigit():
        return at - len(word) > start  # “1. Open the tap” is one sentence
    if (
        len(word) > 1
        and word not in _NEVER
        and word not in _EITHER
        and word not in _BEFORE_NUMBER
        and word not in _HOURS
    ):
        return True
    next_word = _WORD_AFTER.match(text, following, end)
    follower = next_word[1].lower() if next_word else ""
    number = follower[:1].isdigit()
    if word in _NEVER:
        return False
    if word in _BEFORE_NUMBER:
        return not number
    if word in _HOURS:
        return follower not in _AFTER_HOUR and not number
    if word in _EITHER or word.isalpha():
        return follower in _STARTERS or text[following] in '“"‘«•'
    return True
