"""`fair_to_changes`: a report on a page that was changed after it was published accuses nothing that was true by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.claims import Report, Verdict


def fair_to_changes(report: Report, modified: date | None) -> Report:
    """The report without findings that hold on the day of the last change: nobody can tell which words are from when.

    Their claims are not settled. `modified`: None when the page states no change, or none after its publication.
    """
    published = report.published.last
    if modified is None or published is None or modified <= published:
        return report
    unsettled = {
        finding.claim
        for finding in report.findings
        if finding.claim is not None and modified in report.claims[finding.claim].truth.possible
    }
    if not unsettled:
        return report
    claims = tuple(
        replace(claim, verdict=Verdict.NOT_ENOUGH_INFO) if index in unsettled else claim
        for index, claim in enumerate(report.claims)
    )
    findings = tuple(finding for finding in report.findings if finding.claim not in unsettled)
    return replace(report, claims=claims, findings=findings)
