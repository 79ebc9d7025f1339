"""`furniture_of`: what a line of a web page's furniture does to the lines after it; None for a line of copy."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from checker.text.patterns import later


class Furniture(Enum):
    """How far a piece of furniture reaches."""

    LINE = "this line only: a share button, a sign-up, one teaser"
    LIST = "this line and the titles and summaries under it: related stories, most read"
    END = "everything that follows: the comment form, the readers’ comments"


# Lines that are nothing else, in lower case, without bullets, arrows and the colon at their end.
_BUTTONS = """
share | share this | share this article | share this story | share this post | share this page | share post | share now
share article | share story | share via | share on | share on facebook | share on twitter | share on x | share on linkedin
share on whatsapp | share on reddit | share on social media | share via email | share by email | share with friends
click to share | tweet | tweet this | email | e-mail | email this | email this article | email a friend | print
print this page | print this article | print article | facebook | twitter | x | linkedin | whatsapp | pinterest | reddit
telegram | instagram | youtube | tiktok | flipboard | threads | bluesky | messenger | copy link | link copied | copy
copied | save | save article | save for later | saved | bookmark | gift article | gift this article | listen
listen now | listen to article | listen to this article | listen to the article | play | pause | play video | watch now
watch live | video | audio | live | mute | unmute | full screen | fullscreen | advertisement | advertisements | advertising
advert | ad | ads | ads by google | sponsored | sponsored content | paid content | promoted | promoted content
subscribe | subscribe now | subscribe today | subscribe here | subscribe to our newsletter | subscribe for free
sign in | sign up | sign up now | sign up here | sign up for our newsletter | sign up for our newsletters | sign out
log in | login | log out | logout | register | register now | join now | join us | my account | account | my profile
menu | main menu | search | search for | search the site | home | homepage | home page | skip to content
skip to main content | skip to navigation | skip navigation | skip to footer | skip to search | toggle navigation | close
close menu | open menu | open navigation | show navigation | navigation | back | back to top | top | go back | go to top
next | previous | prev | continue | continue reading | read full story | read the full story | read full article
read the full article | story continues below | story continues below advertisement | story continues
article continues below | article continues below advertisement | article continues after advertisement
continue reading below | advertisement - story continues below | content continues below | scroll to continue
scroll down to continue reading | loading | please wait | accept | accept all | accept cookies | accept all cookies
i accept | i agree | agree | got it | ok | reject all | decline | manage cookies | manage preferences | manage options
cookie settings | cookie preferences | cookie policy | cookies | privacy | privacy policy | privacy notice
privacy settings | your privacy choices | do not sell my personal information | terms | terms of service | terms of use
terms & conditions | terms and conditions | accessibility | accessibility statement | sitemap | site map | contact
contact us | about | about us | advertise | advertise with us | careers | help | help center | help centre | support
faq | faqs | feedback | submit | send | send us a tip | rss | rss feed | e-paper | epaper | newsletter | newsletters
newsletter signup | newsletter sign-up | email address | your email | your email address | enter your email
enter your email address | like us on facebook | follow us | follow us on | connect with us | stay connected | read more
read more here | learn more | load more | show more | see more | more | view more | view all | see all | expand | collapse
expand all | show all | view gallery | view all comments | font size | text size | a a a | translate | up next
now playing | video ad feedback | remove ads | spot_img | spot_imgspot_img | min read | opinion | sport | sports | news
world | world news | politics | business | breaking news | breaking | exclusive | weather | lifestyle | entertainment
culture | travel | technology | tech | health | science | obituaries | classifieds | horoscopes | crosswords | puzzles
jobs | photos | videos | podcasts | games | premium | subscribers only | for subscribers | just for subscribers
donate | donate now | support us | make a donation | trending now | editor's picks | download the app | download our app
get the app | view comments | reprints | republish this article | rate this article | was this article helpful
report this ad | report an error | report a typo | suggest a correction | correct this article | disclaimer
"""
_LISTS = """
related | related articles | related article | related stories | related story | related posts | related post
related news | related content | related topics | related links | related coverage | related items | related video
related videos | related reading | related to this story | more like this | more on this | more on this story
more on this topic | more from this section | more from the web | most read | most popular | most viewed | most shared
most commented | most recent | popular | popular now | popular posts | popular articles | popular stories
popular this week | popular categories | trending | trending stories | trending topics | trending articles
trending news | trending today | recommended | recommended for you | recommended stories | recommended articles
recommended reading | recommended videos | you may also like | you might also like | you may like | you might like
you may also be interested in | you might be interested in | you may be interested in | you might have missed
you may have missed | also read | read also | read next | read this next | also on | further reading
additional reading | suggested reading | suggested articles | suggested for you | editors' picks | editors picks
editor picks | top stories | top news | top articles | latest news | latest stories | latest articles | latest posts
latest headlines | latest updates | must read | must reads | must-read | don't miss | dont miss | in case you missed it
icymi | around the web | from the web | from around the web | from our partners | from our network | more stories
more news | more articles | more headlines | more to read | more to explore | other stories | other news
keep reading | what to read next | what to watch next | where next | explore more | recent posts | recent articles
recent stories | recent news | sponsored links | sponsored stories | paid stories | promoted stories | partner content
partner stories | see also | tags | tag | topics | more topics | related tags | filed under | categories | category
relevant links | useful links | quick links | links | links for further reading | relevant links for further reading
featured | featured stories | featured articles | featured posts | best of | today's top stories | this week's top stories
about the author | about the authors | about author | author | our mission | in this section | also in the news
"""
_ENDS = """
leave a reply | leave a reply cancel reply | leave a comment | leave your comment | leave a comment cancel reply
post a comment | post comment | post a reply | add a comment | add comment | add your comment | write a comment
write a reply | reader comments | readers' comments | user comments | your comments | comments | comment | no comments
no comments yet | comments are closed | comments closed | join the conversation | join the discussion
join the debate | have your say | what do you think | please enter your comment | please enter your name here
cancel reply | log in to leave a comment | log in to comment | sign in to comment | login to comment
you must be logged in to post a comment | you must be logged in to reply | be the first to comment
post navigation | all comments | newest comments | oldest comments | sort by newest | sort by best | disqus
conversation | show comments | load comments | leave a response
"""


def _phrases(table: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for line in table.strip().splitlines() for phrase in line.split("|"))


_EXACT = (
    dict.fromkeys(_phrases(_BUTTONS), Furniture.LINE)
    | dict.fromkeys(_phrases(_LISTS), Furniture.LIST)
    | dict.fromkeys(_phrases(_ENDS), Furniture.END)
)
_EDGES = " \t\xa0:.!?…|•·∙‣●■▪▸►▶→»›><«‹←-–—_*#+()[]{}\u2192\u2b07\ufe0f"

# Teasers: one line that names another story. A label, a colon, a title; in copy the same words have no colon.
_LABEL = later(
    r"[(\[]?(?:read(?: more| also| next| on| this| the full \w+)?|also read|see(?: also| more)|more(?: on this)?"
    r"|more (?:from|on|about|in) [^:.]{2,40}|related(?: (?:story|stories|article|articles|news|content|links?|coverage))?"
    r"|recommended|must[- ]read|don['’]t miss|dig deeper|go deeper|further reading|in case you missed it|icymi"
    r"|trending(?: now)?|most read|editor['’]?s['’]? picks?|previously|learn more|find out more|keep reading"
    r"|latest(?: news| stories| updates?)?|live updates?|you (?:may|might) (?:also )?like|up next|next up|share(?: this)?"
    r"|tags?|filed under|categor(?:y|ies)|topics?|keywords?|posted in|follow(?: [^\W\d_]+){0,3}|subscribe|sign up|newsletter)"
    r"\s*(?:[:|»›→]|>>?)\s*\S",
    re.IGNORECASE,
)
# These labels also begin copy (“Watch: Sundays at 9.”), so the title after them must lack its full stop.
_WEAK_LABEL = later(
    r"[(\[]?(?:watch(?: live| now| more| this| again| on \w+)?|listen(?: now| to this)?|video|gallery|pictures"
    r"|in pictures|in photos|graphic|interactive|podcast|quiz|poll|explainer|explained|opinion|analysis|review|live"
    r"|live blog|fact check|special report|how to watch|tour|download)\s*[:|]\s*\S[^.]*[^.\s]$",
    re.IGNORECASE,
)
# A label run together with its link text, as pages copied from a browser have it: “BUBBLE WATCH:North Carolina in …”.
_GLUED_LABEL = later(r"['‘]?[^\W\d_][^:.!?“”\"\n]{2,60}[^\W_]['’]?:(?=[^\W\d_]|['‘“\"][^\W\d_])")

# Notices that begin a line.
_STARTS = later(
    r"(?:click|tap) here\b|copyright (?:©|\(c\)|(?:19|20)\d\d|by )|(?:story|article|post|content) continue[sd] (?:below|after)"
    r"|scroll (?:down )?(?:to|for) (?:continue|more)|video ad feedback"
    r"|\[?(?:video|gallery|embed|caption|audio|playlist|contact-form)(?: id| \w+)?=|[{\[<]\s*(?:script|function|/?\w+ \w+=)"
    r"|need a (?:news )?break\?|looking for a (?:free )?(?:mini )?(?:puzzle|crossword)"
    r"|a (?:photo|video|post|reel) (?:posted|shared) by\b|view this (?:post|photo|profile) on instagram"
    r"|(?:we['’]re|we are) hiring\b|download (?:the|our) .{0,40}\bapp\b|get (?:the|our) .{0,40}\b(?:app|newsletter)\b"
    r"|\(?(?:can['’]t|unable to|don['’]t) (?:see|view) (?:the|our) (?:graphics?|updates?|charts?|map)"
    r"|\(c\) ?(?:19|20)\d\d|this material may not be (?:published|reproduced)|this (?:site|form|page) is protected by recaptcha"
    r"|your e-?mail (?:address )?will not be published|required fields|save my name, e-?mail|notify me of|this site uses akismet"
    r"|we (?:never|do not|don['’]t|won['’]t|hate) (?:send )?spam|no spam\b|please (?:disable|turn off) your ad|by (?:continuing|signing"
    r"|clicking|submitting)\b.{0,90}\b(?:terms|policy|cookies)\b"
    r"|please enable|you need to enable|this video (?:is|cannot|can not)|your browser (?:does|is)",
    re.IGNORECASE,
)
# “Residents can sign up for flood alerts.” reports; “Sign up for our alerts.” asks.
_NOT_REPORTED = "".join(
    [rf"(?<!\b{word} sign)" for word in "can could to must may might should who people will would they we not".split()]
)
Notices = tuple[tuple[str, re.Pattern[str]], ...]

# Notices wherever they stand in a line (in lower case), each under a piece that all its matches hold: `in` is a hundred times faster
# than the search that it spares.
NOTICES: Notices = tuple(
    (piece, later(pattern))
    for piece, pattern in {
        "sign": r"sign(?:ing)?[- ]?up (?:here|now|today|for free)\b"
        rf"|sign{_NOT_REPORTED}(?:ing)?[- ]?up (?:for|to)\b.{{0,70}}\b(?:newsletters?|e-?mails?|alerts?|briefing|inbox|texts?)\b",
        "subscri": r"subscribe (?:to|for) (?:our|the|this|your|my|us)\b.{0,60}(?:newsletter|channel|podcast|magazine|feed|updates|alerts"
        r"|inbox|now\b|today\b|here\b)|subscribe (?:now|here|today|free)\b|subscribe to [\w.]+ (?:today|now|here)\b|unsubscribe",
        "newsletter": r"newsletter here\b|\b(?:your|our) (?:free )?(?:daily|weekly|morning|evening)? ?(?:e-?mail )?newsletter\b",
        "inbox": r"\b(?:to|in|into) your (?:e-?mail )?inbox",
        "us on ": r"\b(?:follow|like|find|join|add) us on (?:twitter|x\b|facebook|instagram|threads|bluesky|linkedin|tiktok|youtube"
        r"|telegram|whatsapp|google)",
        " here": r"^.{0,90}\b(?:click|tap) here\b.{0,60}$",
        "rights reserved": r"all rights reserved",
        "©": r"^\W*©|© ?(?:19|20)\d\d|copyright ©",
        "cookie": r"\b(?:this (?:site|website|page)|we) uses? cookies\b|\bcookie policy\b|accept (?:all |our )?cookies\b",
        "akismet": r"uses akismet",
        "privacy policy": r"\b(?:by|agree|our|and) .{0,80}privacy policy",
    }.items()
)
_ENDING = later(
    r"your e-?mail address will not be published|required fields are marked|save my name, e-?mail|notify me of (?:new|follow)"
    r"|protected by recaptcha|uses akismet",
    re.IGNORECASE,
)
_COUNTER = later(
    r"(?:\d[\d.,]*[km]?\s*(?:comments?|shares?|likes?|views?|replies|reads|retweets|followers|min(?:ute)?s?(?: read)?|responses?)"
    r"|(?:comments?|shares?|likes?|views?|post views)\s*[:(]?\s*\d[\d,.]*[km]?\)?"
    r"|(?:about |posted |updated |published )?(?:an?|\d+)\s*(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|h|m|d|days?|weeks?|months?|years?) ago"
    r"|(?:reading time|estimated reading time|time to read)\b.{0,20}|\d+ (?:of|/) \d+|page \d+(?: of \d+)?"
    r"|[\W\d_]{1,12})",
    re.IGNORECASE,
)
_COMMENT_COUNT = later(
    r"\d[\d,.]*\s*(?:comments?|responses?|replies)|(?:comments?|responses?)\s*\(?\d+\)?", re.IGNORECASE
)
_ADDRESS = later(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:pic\.)?twitter\.com/\S+", re.IGNORECASE)
_LONGEST = 300  # characters: a notice about cookies or rights is rarely longer, a paragraph often is
_LONGEST_TEASER = 200  # characters: a title with its label
_LONGEST_PHRASE = 50  # characters: more than any line of the tables
_SEPARATOR = later(r"[:|»›→>]")


def notices_in(lines: Iterable[str]) -> Notices:
    """The notices that some of the lines may hold: what `furniture_of` need look for in each."""
    small = "\n".join([line for line in lines if len(line) <= _LONGEST]).lower()
    return tuple([notice for notice in NOTICES if notice[0] in small])


def furniture_of(line: str, notices: Notices = NOTICES) -> Furniture | None:
    """The kind of furniture that a line is, judged by its own words; None when it may be copy.

    “SHARE THIS”, “Read more: Storm closes port”, “12 comments”, “Sign up for our newsletter” are furniture; “Share
    prices fell on Tuesday.”, “Read more books, the minister told schools.” and “More than 200 people died.” are not.
    """
    length = len(line)
    if length > _LONGEST:
        return None
    if length < _LONGEST_PHRASE:
        plain = " ".join(line.strip(_EDGES).lower().replace("’", "'").split())
        exact = _EXACT.get(plain)
        if exact is not None:
            return exact
        if not plain or _COUNTER.fullmatch(line):
            return Furniture.END if _COMMENT_COUNT.fullmatch(line) else Furniture.LINE
    if _STARTS.match(line) or _holds_notice(line, notices):
        return Furniture.END if _ENDING.search(line) else Furniture.LINE
    if length <= _LONGEST_TEASER and (
        (_SEPARATOR.search(line, 0, 70) and (_LABEL.match(line) or _WEAK_LABEL.match(line) or _is_glued(line)))
        or (" " not in line and _ADDRESS.fullmatch(line))
    ):
        return Furniture.LINE
    return None


def _holds_notice(line: str, notices: Notices) -> bool:
    small = line.lower()
    for piece, pattern in notices:  # noqa: SIM110 - a generator takes three times as long, and every line comes here
        if piece in small and pattern.search(small):
            return True
    return False


def _is_glued(line: str) -> bool:
    """True for “Tour:I rode the fastest train”, not for a speaker’s words (“THE PRESIDENT:Thank you.”)."""
    match = _GLUED_LABEL.match(line)
    return match is not None and not (
        match[0].isupper() and not match[0].startswith("MORE ") and line.endswith((".", "!", "?", ")"))
    )
