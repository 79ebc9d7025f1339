"""Copy in other languages is told from English, and not judged."""

from __future__ import annotations

import pytest

from checker.text.language import is_english
from checker.text.tokens import Tokens

OTHERS = {
    "French": "Le président américain Joe Biden a déclaré mardi que la guerre en Ukraine durait depuis plus d’un an et que les "
    "alliés de l’OTAN ne pouvaient pas attendre la fin de l’hiver pour décider de la suite.",
    "German": "Der amerikanische Präsident Joe Biden hat am Dienstag gesagt, dass der Krieg in der Ukraine seit mehr als einem "
    "Jahr dauert und dass die Verbündeten nicht auf das Ende des Winters warten können.",
    "Spanish": "El presidente Joe Biden dijo el martes que la guerra en Ucrania dura más de un año y que los aliados de la OTAN "
    "no pueden esperar el final del invierno para decidir lo que viene.",
    "Russian": "Президент США Джо Байден заявил во вторник, что война на Украине длится уже больше года и что союзники по НАТО "
    "не могут ждать конца зимы, чтобы решить, что будет дальше с поставками оружия.",
    "Dutch": "President Joe Biden zei dinsdag dat de oorlog in Oekraïne al meer dan een jaar duurt en dat de bondgenoten van de "
    "NAVO niet kunnen wachten op het einde van de winter om te beslissen.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_another_language_is_told_from_english(text: str) -> None:
    assert not is_english(Tokens.of(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Biden in Paris",
        "Joe Biden, Emmanuel Macron, Olaf Scholz, Giorgia Meloni, " * 12,
        "THE PRESIDENT OF THE UNITED STATES SAID ON TUESDAY THAT THE WAR WAS NOT OVER. " * 4,
        "The play “Le Bourgeois de la Rue et le Roi” opened in the old hall of Pau de la Roche. The mayor said that he had "
        "never seen such a crowd in the town, and that it would be back next year for the sequel.",
    ],
)
def test_english_names_and_too_few_words_are_judged(text: str) -> None:
    assert is_english(Tokens.of(text))
