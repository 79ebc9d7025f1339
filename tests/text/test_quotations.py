"""What is speech and what is a word in quotation marks: ⟦…⟧ marks the speech that must be found."""

from __future__ import annotations

import pytest

from checker.text.plain import read_plain

SPEECH = [
    "⟦“We will go,”⟧ she said.",
    "⟦“No,”⟧ he said.",
    "⟦‘No’⟧, said Mr Lee.",
    '⟦"Why?"⟧ she asked.',
    "⟦“Yes.”⟧",
    "She said: ⟦“Never.”⟧",
    "He said, ⟦“We are done.”⟧",
    "⟦'We won't go,'⟧ she said, ⟦'until the workers' rights are safe.'⟧",
    "⟦‘It’s the workers’ choice’⟧, he said.",
    "⟦„Wir bleiben“⟧, sagte er.",
    "⟦«Nous restons ici»⟧, a dit le ministre.",
    "⟦»Vi bliver her,«⟧ sagde han.",
    "⟦``We will win,''⟧ he said.",
    "⟦“I told him ‘no’ and he left,”⟧ she said.",
    '⟦"I am the mayor,"⟧ he said. ⟦"Not you."⟧',
    "The plan would ⟦“strongly undermine the peace of the region”⟧, the minister said.",
    "He said that Ms Lee ⟦“is weighing a tax on sugar”⟧.",
    'Ms Lee told The Post ⟦"That should not have happened,"⟧ and left.',
    # No mark ends it: it ends with its paragraph.
    '⟦"This is the end, he said and left.⟧\n\nThe council met.',
    "⟦“The first part.⟧\n\n⟦“The second part.⟧\n\n⟦“The third,”⟧ he said.\n\nThe council met.",
    "⟦“The first part.⟧\n\n⟦The second has no mark before it but one behind it,”⟧ he said.\n\nThe council met.",
    "SEN. SMITH: ⟦We will vote on the bill.⟧",
    "Rep. Jones: ⟦This must stop.⟧",
    "Rep. Jones (D-Ohio): ⟦This must stop at once.⟧",
    "Q: ⟦Will you stand again?⟧\n\nA: ⟦I will not.⟧\n\nThe interview was recorded in May.",
    "THE PRESIDENT: ⟦Thank you all.⟧\n\n⟦Today we open the bridge.⟧",
    "The mayor released this statement:\n\n⟦I am stepping down today.⟧\n\n⟦It has been an honour.⟧\n\nThe council said so.",
    "⟦What a day for the harbour and for all of us here!⟧\n\n— Ann Lee (@annlee)",
]
NOT_SPEECH = [
    "He called the mayor a “dictator” and left.",
    "He called it a “disgrace.”",
    "The film “When the Rain Had Stopped” opens on Friday.",
    "The two sides reached an “agreement in principle” on Friday.",
    "They want the “peaceful reunification of the whole country” by 2030.",
    'The so-called "war on drugs" has lasted years.',
    "Mayor calls rival a ‘dictator’ in new attack",
    "In the '90s, the leaders' talks failed, and 'twas over.",
    "It’s the ’90s and the workers’ union won.",
    "The 6' 2\" guard and the 5' 9\" pilot left.",
    "Best director: Ann Lee, “Late Rain”",
    "“The House by the Quiet Old Harbour”",
    "LONDON: The mayor opened the bridge.",
    "SECURING THE BORDER: Today the mayor signed an order.",
    "The rules are simple: arrive at nine and leave at five.",
    "Share “this” page",
]


def stripped(row: str) -> str:
    return row.replace("⟦", "").replace("⟧", "")


@pytest.mark.parametrize("row", SPEECH)
def test_speech_is_found_with_its_marks(row: str) -> None:
    text = stripped(row)
    found = text
    for start, end in reversed(read_plain(text).quotations):
        found = f"{found[:start]}⟦{found[start:end]}⟧{found[end:]}"
    assert found == row


@pytest.mark.parametrize("text", NOT_SPEECH)
def test_words_in_a_running_sentence_are_not_speech(text: str) -> None:
    assert read_plain(text).quotations == ()


def test_quoted_words_that_are_not_speech_are_kept_apart() -> None:
    text = "He called the mayor a “dictator” and left. “I am not,” she said."
    article = read_plain(text)
    assert [text[start:end] for start, end in article.scare_quotes] == ["“dictator”"]
    assert [text[start:end] for start, end in article.quotations] == ["“I am not,”"]


def test_a_word_quoted_inside_speech_is_part_of_the_speech() -> None:
    article = read_plain("“They called me a ‘dictator’ for years,” she said.")
    assert article.scare_quotes == ()


def test_an_unbalanced_quotation_does_not_run_into_the_next_paragraph() -> None:
    text = "“The bridge is closed, he said.\n\nThe council met on Monday and voted for a new bridge."
    assert read_plain(text).quotations == ((0, 31),)
