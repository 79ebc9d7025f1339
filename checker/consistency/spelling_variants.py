"""Whether two spellings may both be right: Zelensky and Zelenskyy, Mohamed and Muhammad, Joe and Joseph."""

from __future__ import annotations

import re
import unicodedata

# Forms of one given name: short and long, and as different languages and transliterations have it.
_SETS = [
    frozenset(line.split())
    for line in """
joe joseph jose josef yusuf yousef youssef yousuf jo
bill william will billy wilhelm
jim james jimmy jamie
tony anthony antony
bob robert bobby rob
dick richard rick rich ricardo
mike michael mick mikhail mihail michail michel miguel mikheil
ted edward ed eddie teddy
jack john jon jonathan johnny ian sean jean juan giovanni ivan johan johann jan hans
don donald donny
ron ronald ronnie
chuck charles charlie carlos karl carl
dave david dawid davit
ben benjamin binyamin benyamin
liz elizabeth beth elisabeth eliza lisa
kate katherine catherine kathryn katharine cathy kathy ekaterina yekaterina katerina
nick nicholas nicolas nikolas nikola nikolai nikolay mykola nicola
alex alexander alexandre aleksandr oleksandr aleksander alexandr alejandro alexandros alexis alec sasha aleksandar
fred frederick frederik fredrik
dan daniel danny
tom thomas tomas
tim timothy
steve steven stephen stefan stephan etienne stevan
jeff jeffrey geoff geoffrey
phil philip phillip felipe filip philippe
matt matthew mathieu matthieu
greg gregory grigory
ken kenneth
al albert alan allan allen alfred
andy andrew andre andrei andrej andrey andriy andrzej andres andreas
chris christopher christian
doug douglas
gerry gerald gerard gerhard jerry gerardo
harry henry harold henri hank
larry lawrence laurence
pat patrick patricia
pete peter pyotr petro pedro petr
ray raymond
sam samuel
vic victor viktor wiktor
vince vincent
walt walter
dmitri dmitry dimitri dimitry dmitriy dmytro dimitar
sergei sergey serhiy sergiy sergio serge
yulia julia iulia yuliya yuliia julija
yuri yury yuriy juri iouri
evgeny yevgeny evgeni yevgeni yevgeniy eugene yevhen
vladimir wladimir volodymyr vladimer wolodymyr
george georgi georgy giorgi georgios jorge yiorgos
mohamed mohammed muhammad mohammad muhammed mohamad mahamed mohamud mahmud mehmet
hussein husain hossein husayn houssein hussain hossain
ahmed ahmad achmed ahmet
abdullah abdallah abdulla abdoulaye
hassan hasan hassane
ali aly
said saeed sayed saïd
erik eric eryk
luis louis louie lewis lou luiz ludwig
mario marius
mark marc marco marcos marko markus
martin marten
paul pablo paulo paolo pavel pawel
francisco francesco franz francis francois frank
""".strip().splitlines()
]
# Countries whose names reach English through another script; what papers make of one sound differs.
_CYRILLIC = frozenset("il ru ua by bg rs mk kz kg tj mn am ge md uz tm az me ba gr cy".split())
_SKELETON = frozenset(
    "dz eg ly ma tn mr sd ss so dj er et td ml ne sn gm gn sy lb jo iq ir sa ae kw qa bh om ye ps af pk in bd np lk mv bt "
    "mm th la kh vn cn tw hk kr kp jp my id bn ng km".split()
)  # fmt: skip
_FOLDS = (
    ("ph", "f"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sch", "sh"), ("tsch", "ch"), ("x", "ks"),
    ("q", "k"), ("c", "k"), ("w", "v"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ie", "e"), ("ye", "e"), ("yo", "e"), ("jo", "e"),
    ("y", "i"), ("j", "i"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("tz", "ts"), ("z", "s"),
)  # fmt: skip


def plain(word: str) -> str:
    """The word in small letters without accents: “erdogan” for “Erdoğan”."""
    if word.isascii() and word.isalpha():
        return word.lower()
    folded = unicodedata.normalize(
        "NFKD", word.lower().replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d")
    )
    return re.sub(r"[^a-z]", "", folded)


def are_variants(one: str, other: str, countries: frozenset[str]) -> bool:
    """Whether two spellings of one part of a name are both in use, for a person of these countries.

    “Zelensky” and “Zelenskiy” of Ukraine, “Mohamed” and “Muhammad” anywhere; not “Emanuel” and “Emmanuel” of France.
    """
    first, second = plain(one), plain(other)
    if first == second or any(first in names and second in names for names in _SETS):
        return True
    if any(short.endswith("ie") and long.startswith(short[:-2]) for short, long in ((first, second), (second, first))):
        return True  # “Louie” for Louis, “Barnie” for Barnard
    if countries & _SKELETON:
        return re.sub("[aeiou]", "", _sounds(first)) == re.sub("[aeiou]", "", _sounds(second))
    return bool(countries & _CYRILLIC) and _sounds(first) == _sounds(second)


def may_be_transliterations(one: str, other: str) -> bool:
    """Whether two spellings of a part of a name differ only as two scribes of a foreign name do: in a vowel, in y and i, w and v.

    “Farouk” and “Faruk”; not “Kowalczyk” and “Kowalcyzk”, nor “Kavanagh” and “Kavannagh”.
    """
    first, second = plain(one), plain(other)
    if any(first in names and second in names for names in _SETS):
        return True
    vowels = re.compile("[aeiou]+")
    return vowels.sub("a", _heard(first)) == vowels.sub("a", _heard(second))


def _heard(word: str) -> str:
    for spelled, sound in _FOLDS:
        word = word.replace(spelled, sound)
    return word


def _sounds(word: str) -> str:
    word = re.sub(r"(.)\1+", r"\1", _heard(word))
    return word[:1] + word[1:].replace("h", "")
