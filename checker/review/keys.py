"""`finding_key`: what stays the same about a finding while the copy around it is edited."""

from __future__ import annotations

from bisect import bisect_right
from hashlib import blake2b

from checker.claims import Finding
from checker.text.article import Article


def finding_key(finding: Finding, article: Article) -> str:
    """Sixteen hexadecimal figures that tell a finding of an article from others, wherever it stands.

    Made of the rule, the words and their sentence, in small letters and with single spaces; no line, no message: those
    change with an edit above, or with the facts.
    """
    sentence = _sentence(finding, article)
    parts = (finding.rule, " ".join(finding.text.casefold().split()), " ".join(sentence.casefold().split()))
    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=8).hexdigest()


def _sentence(finding: Finding, article: Article) -> str:
    at = bisect_right(article.sentences, finding.start, key=lambda each: each.start) - 1
    if at >= 0 and finding.start < article.sentences[at].end:
        return article.text[article.sentences[at].start : article.sentences[at].end]
    return finding.text
