"""What is copy and what is furniture: one letter a line, in the order of the text.

H headline, S subheading, P paragraph, C caption, D dateline, - boilerplate.
"""

from __future__ import annotations

import pytest

from checker.text.article import BlockKind
from checker.text.plain import read_plain

LETTERS = {
    "H": BlockKind.HEADLINE,
    "S": BlockKind.SUBHEADING,
    "P": BlockKind.PARAGRAPH,
    "C": BlockKind.CAPTION,
    "D": BlockKind.DATELINE,
    "-": BlockKind.BOILERPLATE,
}

LAYOUTS = {
    "one sentence": "P The war has lasted more than three years.",
    "one line without a stop": "P Mayor resigns after audit",
    "a headline and paragraphs": """
H Mayor of Leeford resigns after audit
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.
P She will leave office at the end of March.""",
    "a question for a headline": """
H Who will follow the mayor of Leeford?
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.
P Three councillors want her chair.""",
    "no headline": """
P The mayor of Leeford, Jo Park, resigned on Thursday.
P She will leave office at the end of March.""",
    "dateline, by-line, subheadings": """
H Mayor of Leeford resigns after audit
D By Ann Lee and Bo Ek
D Published: 20 February 2025, 10:14 GMT
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.
S What the audit found
P Receipts for two years were missing, the auditors wrote in their report to the council.
S Who will follow her?
P Three councillors have said that they want to stand, and a fourth is thought to be weighing it.""",
    "an empty date line": """
H Talks resume in Geneva after a year
D Date:
P Diplomats from five countries met on Monday to discuss the border between them.""",
    "menus and buttons above": """
- Skip to content
- Home
- News
- Sport
- Sign in
H Mayor of Leeford resigns after audit
- Share
- Tweet
- 3 hours ago
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.""",
    "a cookie notice": """
- This website uses cookies to improve your visit.
- Accept all
H Mayor of Leeford resigns after audit
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.""",
    "furniture between paragraphs": """
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.
- ADVERTISEMENT
P She will leave office at the end of March, the council said.
- Read more: Who could follow Jo Park?
P The council meets on Monday.
- Sign up for our daily newsletter
P Nobody else has resigned.""",
    "a box of related stories in the middle": """
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.
- Related articles
- Storm closes port for a second day
- Cup final goes to penalties
P She will leave office at the end of March, the council said, and the deputy mayor will run the town until May.
P The council meets on Monday to set the day of the vote, which must be held before the end of June.""",
    "teasers below": """
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.
- More like this
- Storm closes port for a second day
- The port of Leeford stayed shut on Monday as waves broke over the pier.
- Former Mayor Al Roe arrested over bridge contract
- Police took the former mayor from his house on Friday,...
- © 2025 The Leeford Post. All rights reserved.""",
    "a comment form and its comments": """
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.
- LEAVE A REPLY
- Please enter your comment!
- Your email address will not be published. Required fields are marked *
- I have said for years that she should go, and nobody on this page ever listened to me.
- She was the best mayor that this town has had since the war, and I will miss her a lot.""",
    "credits and a note about the author": """
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.
D Additional reporting by Bo Ek
- Ann Lee is a senior reporter for The Leeford Post. Follow her on X @annleepost.""",
    "captions": """
H Mayor of Leeford resigns after audit
C Jo Park leaves the town hall on Thursday. Cy Ode/Reuters
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.
C Photo: Cy Ode
P She will leave office at the end of March.""",
    "a label run into its link": """
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.
- Town hall crisis:Who could follow Jo Park?
P She will leave office at the end of March.""",
    "an author above an agency": """
D Ann Lee
D Reuters
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.""",
    "the entries of a chronology": """
H How the mayor of Leeford lost her chair
P The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.
P These are the days that led to it.
S Feb. 5
P The auditors hand their report to the council, which meets behind closed doors until midnight.
S Feb. 16
P The first councillor calls on the mayor to go, and by the evening four more have joined him.""",
    "a list": """
P The council agreed on three points:
P • The pool will open in May.
P • The pier will stay closed.
P • Parking will cost more.""",
}

COPY = [
    "Share prices fell on Tuesday after the bank warned of losses.",
    "Read more books, the minister told schools.",
    "More than 200 people died in the storm.",
    "Follow the money, prosecutors told the jury.",
    "Comments by the minister on Monday angered the unions.",
    "Copyright law must change, members of parliament said.",
    "Residents can sign up for flood alerts on the council's website.",
    "Listen to the people, the crowd shouted.",
    "Popular with voters, the mayor won again in May.",
    "Advertisement spending rose by 4 percent last year.",
    "Subscribers to the theory were few.",
    "By Friday the talks had failed.",
    "The newspaper has 40,000 subscribers and a newsletter on politics.",
    "Click fraud cost the firm $3 million, the court heard.",
    "The company said on Twitter that it would follow the rules.",
    "Related crimes rose by a third, police said.",
    "The president's account on Facebook was closed in January.",
    "Anyone with information is asked to contact the police at tips@example.org.",
    "Live music returned to the pier on Saturday.",
    "Cookies and milk were served to the children.",
    "The law says that all rights belong to the author.",
]


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("between", ["\n\n", "\n", "\r\n\r\n"])
def test_every_line_is_what_an_editor_would_call_it(name: str, between: str) -> None:
    rows = LAYOUTS[name].strip().splitlines()
    text = between.join(row[2:] for row in rows)
    article = read_plain(text)
    found = [(block.kind, text[block.start : block.end]) for block in article.blocks]
    assert found == [(LETTERS[row[0]], row[2:]) for row in rows]


@pytest.mark.parametrize("line", COPY)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_paragraph_that_looks_like_furniture_is_kept(line: str, place: int) -> None:
    paragraphs = [
        "The mayor of Leeford, Jo Park, resigned on Thursday after an audit found gaps in the accounts.",
        "She will leave office at the end of March, the council said, and the deputy mayor will run the town.",
    ]
    paragraphs.insert(place, line)
    text = "\n\n".join(paragraphs)
    assert [block.kind for block in read_plain(text).blocks] == [BlockKind.PARAGRAPH] * 3


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("20 February 2025", "Published: 20 February 2025 10:14 GMT\n\nThe mayor resigned on Thursday."),
        ("Feb. 20", "KYIV, Feb. 20 (Reuters) – Talks will go on next week.\n\nThe envoys left on Friday."),
        ("March 3, 2011", "LONDON, March 3, 2011 /PRNewswire/ -- Acme has a new head.\n\nShe starts in May."),
        ("2024-05-03", "Date: 2024-05-03\n\nThe mayor resigned on Friday."),
        ("3 May 2024", "Mayor quits after audit\n\nDate:\n\n3 May 2024\n\nThe mayor resigned on Friday."),
        ("Tuesday, 4 June 2002", "Mayor quits after audit\n\nTuesday, 4 June 2002\n\nThe mayor resigned on Friday."),
        # When the page changed says less than when it appeared.
        ("3 May 2024", "Updated: 9 June 2025\n\nPublished: 3 May 2024\n\nThe mayor resigned on Friday."),
        ("9 June 2025", "Updated: 9 June 2025\n\nThe mayor resigned on Friday."),
        (None, "Date:\n\nThe mayor resigned on Friday."),
        (None, "The mayor resigned on 3 May 2024."),
        (None, "WASHINGTON (AP) — The mayor resigned on 3 May 2024."),
    ],
)
def test_the_dateline_gives_the_day_as_it_is_written(expected: str | None, text: str) -> None:
    assert read_plain(text).date_text == expected
