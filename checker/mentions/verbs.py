"""Verb forms of English: which tense a finite form has, and its base form; a word list and spelling, no model."""

from __future__ import annotations

from enum import StrEnum


class Tense(StrEnum):
    """What a verb group says about its time. `UNREAL` is would, could, might: no statement about any day."""

    PRESENT = "present"  # is, are, says, has been, will: speaks of the publication day
    PAST = "past"
    UNREAL = "unreal"


# base past participle; only verbs whose past is not base + ed.
_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|
bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|
build built built|burn burnt burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|
cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|
dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|
find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|forget forgot forgotten|
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground ground|grow grew grown|
hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|
lay laid laid|lead led led|lean leant leant|leap leapt leapt|learn learnt learnt|leave left left|lend lent lent|let let let|lie lay lain|
light lit lit|lose lost lost|make made made|mean meant meant|meet met met|overcome overcame overcome|overthrow overthrew overthrown|
pay paid paid|plead pled pled|prove proved proven|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|ride rode ridden|
ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|
shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|
sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped|spend spent spent|spin spun spun|
split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|
strive strove striven|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|
tell told told|think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|
undertake undertook undertaken|uphold upheld upheld|wake woke woken|wear wore worn|win won won|wind wound wound|withdraw withdrew withdrawn|
withhold withheld withheld|write wrote written|oversee oversaw overseen|mislead misled misled|outlaw outlawed outlawed
"""
_IRREGULAR_FORMS = {
    base: (past, participle) for base, past, participle in map(str.split, _IRREGULAR.replace("\n", "").split("|"))
}
# Pasts that are not also the base form (“put”, “cut”, “read” say nothing of their tense).
_PASTS = frozenset(past for base, (past, _) in _IRREGULAR_FORMS.items() if past != base)

_PRESENT_AUXILIARIES = frozenset(
    "is are am has have do does will 'll ’ll can cannot must isn aren hasn haven doesn won 're ’re 've ’ve 'm ’m".split()
)
_PAST_AUXILIARIES = frozenset("was were had did wasn weren hadn didn".split())
_UNREAL = frozenset("would could might should may 'd ’d wouldn couldn shouldn ought".split())

# Verbs that copy uses in the present tense after a subject: enough to see that “the Smith government plans …” is present.
_REPORTING = """
say tell ask want need plan hope expect seek face try insist argue warn urge call claim deny reject accept back support oppose remain stay
continue begin start end keep hold lead run head chair meet visit travel arrive return leave send give take make get put set go come know think
believe feel see look hear show mean seem appear become refer belong include involve require consider weigh push press demand propose offer
promise vow pledge threaten prepare intend aim work fight struggle rule govern serve live own control command enjoy like love hate prefer
win lose rise fall grow move turn change bring carry cost help let allow stop block cut raise increase reduce spend pay buy sell build
announce describe declare confirm admit agree acknowledge disagree decide order approve sign veto nominate appoint name fire dismiss replace
host attend address speak talk write read report note suggest state stress emphasise emphasize underline highlight signal indicate reveal
mark celebrate commemorate honour honor welcome praise thank criticise criticize condemn blame accuse attack defend protect deploy join
share border produce export import sell trade rely depend supply send import operate maintain patrol occupy shelter harbour harbor treat teach
train recruit grapple cope wrestle brace gear push reel emerge teeter hover border neighbour count rank score top trail dominate enforce impose
boast deserve lack owe recognise recognize view regard treat tend stand sit lie wait watch walk campaign resign step arrive
""".split()  # fmt: skip
# Words in -ed and -s that are no verbs, or hardly ever finite.
_NO_VERBS = frozenset(
    "united need indeed speed breed seed feed weed bed red hundred sacred naked wicked rugged ahmed mohammed muhammed hatred shed kindred "
    "embed exceed proceed succeed agreed-upon so-called based aged unnamed unprecedented limited alleged armed united-states "
    "talks calls plans attacks reports works moves means demands claims costs cuts offers notes hopes names lives ends".split()
)


def forms_of(base: str) -> frozenset[str]:
    """Every form of the verb: “meet” → meet, meets, met, meeting; “condemn” → condemn, condemns, condemned, condemning."""
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else base
    doubled = base + base[-1] if _doubles(base) else stem
    third = _third_person(base)
    present = {base, third, ("dy" if base == "die" else "ly" if base == "lie" else doubled) + "ing"}
    if base in _IRREGULAR_FORMS:
        return frozenset(present | set(_IRREGULAR_FORMS[base]))
    if base.endswith("y") and base[-2] not in "aeiou":
        return frozenset(present | {base[:-1] + "ied"})
    return frozenset(present | {base + "d" if base.endswith("e") else doubled + "ed"})


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _doubles(base: str) -> bool:
    """Whether the last consonant is doubled: stop, admit, refer, ban; not visit, open, attack."""
    if len(base) < 3 or base[-1] in "aeiouwxy" or base[-2] not in "aeiou" or base[-3] in "aeiou":
        return False
    one_syllable = sum(letter in "aeiou" for letter in base) == 1
    return one_syllable or base in (
        "admit",
        "commit",
        "submit",
        "permit",
        "refer",
        "occur",
        "begin",
        "forget",
        "expel",
        "control",
        "veto",
    )


_PRESENT_S = frozenset(map(_third_person, _REPORTING))


def tense_of(word: str, previous: str) -> Tense | None:
    """The tense of a token in lower case, seen with the token before it; None when it is no finite verb.

    “is”, “has”, “says”, “will” → present; “was”, “said”, “signed” → past; “would” → unreal. A participle after a form of
    have or be belongs to that form: “has drafted” is present (perfect), so “drafted” itself gives None.
    """
    if word in _PRESENT_AUXILIARIES:
        return Tense.PRESENT
    if word in _PAST_AUXILIARIES:
        return Tense.PAST
    if word in _UNREAL:
        return Tense.UNREAL
    if word in _PRESENT_S and word not in _NO_VERBS:
        return Tense.PRESENT
    if word in _PASTS or (word.endswith("ed") and len(word) > 4 and word not in _NO_VERBS):
        return None if previous in _AFTER_AUXILIARY else Tense.PAST
    return None


_AFTER_AUXILIARY = (
    _PRESENT_AUXILIARIES
    | _PAST_AUXILIARIES
    | frozenset(
        "be been being having not n't never also already long since recently repeatedly firmly consistently again only just".split()
    )
)


def is_plural_present(word: str, previous: str) -> bool:
    """Whether the word may be a present form after a plural subject: “ministers weigh …”, “aides say …”."""
    return word in _PRESENT_PLURAL and previous not in _NO_FINITE_AFTER


_PRESENT_PLURAL = frozenset(_REPORTING)
_NO_FINITE_AFTER = frozenset(
    "'s ’s "
    "to the a an of in for on by with and or his her its their our my no this that not would could will can must may might should did do does".split()
)
