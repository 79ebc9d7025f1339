"""`replacements`: what may be put into a file, as it is, instead of the words of a finding."""

from __future__ import annotations

from checker.claims import Finding
from checker.report.checked import CheckedFile

# What some format gives a meaning of its own: markup, quoting in JSON, YAML and shortcodes, the comma of CSV.
_MEANT_OTHERWISE = frozenset('&<>{}[]*_`\\|"~^#,\r\n')
_PLAIN = (".txt", ".md", ".markdown", ".html", ".htm")  # here a comma is a comma


def replacements(file: CheckedFile, finding: Finding) -> tuple[str, ...]:
    """The suggestions of a finding that can stand in the source as they are, best first; “” leaves the words out.

    Nothing where the source does not have the very words, or cannot be edited as text. A suggestion with a sign that the
    words did not have, and that markup may give a meaning, is left to people.
    """
    source = file.source
    if finding.at is not None or not source.editable or not source.is_exact(finding.start, finding.end):
        return ()
    signs = _MEANT_OTHERWISE - {","} if file.path.lower().endswith(_PLAIN) else _MEANT_OTHERWISE
    new = signs - set(finding.text)
    return tuple(words for words in finding.suggestions if not new & set(words))
