"""`Facts`: the timeline as truth sets, with its horizon and its closed world.

A fact with an open end is certain up to the day on which it was checked; for `margin` days more it is presumed; after
that nobody knows. “Never” is said only where the record is declared complete.
"""

from __future__ import annotations

from checker.days import ALWAYS, EVERY_DAY, FIRST_DAY, LAST_DAY, NO_DAY, UNKNOWN, DaySet, PartialDate, TruthSet, any_of
from checker.days.calendar import Unit, advance
from checker.timeline.model import FULL_MEMBER, Event, Membership, Organization, Post
from checker.timeline.spans import span_of
from checker.timeline.timeline import Timeline

STALE_AFTER = 180  # days: two missed quarterly reviews
HANDOVER_GRACE = 7  # days: copy keeps a title for some days after a change-over (measured on published news)
NO_GRACE = -1  # for dating: the day of the handover is the successor's
LONG_EVENT = 31  # days: of a longer event copy says that it happened when it began
NEVER_ELECTED_SOONER = 366  # days before taking office within which an election that we do not know may lie

HISTORY = (
    40  # years: a holder who left longer ago is spoken of as history (“President McKinley is …”), measured on news
)

_STYLES_FOR_LIFE = frozenset("king queen emperor empress monarch emir sultan pope pontiff dalai".split())


class Facts:
    """What the timeline knows, as day sets.

    `margin`: days beyond `checked_on` for which open ends are presumed. `grace`: days after its end for which an office
    may still be given. `returns`: whether someone on record may come back to an office after the last check of it.
    """

    def __init__(
        self, timeline: Timeline, margin: int = STALE_AFTER, grace: int = HANDOVER_GRACE, *, returns: bool = True
    ) -> None:
        self.timeline = timeline
        self.margin = margin
        self.grace = grace
        self.returns = returns
        self._held: dict[tuple[str, str], TruthSet] = {}
        self._unlisted: dict[str, DaySet] = {}
        self._counts: dict[str, list[tuple[int, int, int, int]]] = {}

    def tenures(self, person: str, post: str) -> list[Membership]:
        """The times in which the person held the post, oldest first."""
        found = [m for p, m in self.timeline.memberships_by_person.get(person, ()) if p == post]
        return sorted(found, key=lambda m: m.start.earliest or 0) if len(found) > 1 else found

    def horizon(self, record: Post | Organization | Event) -> int:
        """The last day on which the record's open ends are taken to hold."""
        return record.checked_on.toordinal() + self.margin

    def held(self, person: str, post_id: str) -> TruthSet:
        """The days on which the person holds the post; handover days belong to both holders."""
        known = self._held.get((person, post_id))
        if known is None:
            known = self._held[person, post_id] = self._held_anew(person, post_id)
        return known

    def _held_anew(self, person: str, post_id: str) -> TruthSet:
        post = self.timeline.posts[post_id]
        horizon = self.horizon(post)
        tenures = self.tenures(person, post_id)
        spans = [span_of(m.start, m.end, horizon, post.checked_on.toordinal()) for m in tenures]
        held = any_of(spans) if spans else TruthSet(certain=NO_DAY, possible=NO_DAY)
        leaves = self._leaves_for_good(post, tenures)
        if leaves is not None:
            held = held & TruthSet.exactly(DaySet.between(None, leaves))
        late = DaySet.of(
            (first, last if last == LAST_DAY else max(first, last + self.grace)) for first, last in held.possible.runs
        )
        if not tenures and not self._serves_there(person, post):
            return UNKNOWN  # “Labour leader”, “defence minister”: another country has one too
        unlisted = self.unlisted(post)
        if tenures and post.complete:
            # Whom a complete list names, it names for every term: its gaps hide others. Before the list begins that
            # holds for those who come later; of the first one nobody knows when he began.
            unlisted = DaySet.between(horizon + 1, None) if self.returns and leaves is None else NO_DAY
            opens = post.coverage_start.toordinal()
            if (tenures[0].start.earliest or 0) <= opens:
                unlisted |= DaySet.between(None, opens - 1)
        possible = late | unlisted
        return TruthSet(certain=held.certain & possible, possible=possible)

    def _leaves_for_good(self, post: Post, tenures: list[Membership]) -> int | None:
        """The last day on which the law lets the person hold the post; None when it sets no end, or none is presumed."""
        if not (self.margin and post.lifetime_terms and tenures):
            return None
        if sum(max(len(tenure.terms), 1) for tenure in tenures if not tenure.acting) < post.lifetime_terms:
            return None
        last = tenures[-1].scheduled_end if tenures[-1].end.is_open else tenures[-1].end
        return last.latest if last is not None else None

    def _serves_there(self, person: str, post: Post) -> bool:
        """Whether the person is on record in another office of the same country or body."""
        others = (self.timeline.posts[each] for each, _ in self.timeline.memberships_by_person.get(person, ()))
        return any((each.country, each.organization) == (post.country, post.organization) for each in others)

    def unlisted(self, post: Post) -> DaySet:
        """The days on which someone may hold the post whom the record does not list."""
        if not post.complete:
            return EVERY_DAY
        if post.id in self._unlisted:
            return self._unlisted[post.id]
        outside = ~DaySet.between(post.coverage_start.toordinal(), self.horizon(post))
        for gap in post.gaps:
            start, _, end = gap.partition("/")
            outside |= DaySet.between(PartialDate.parse(start).earliest, PartialDate.parse(end).latest)
        self._unlisted[post.id] = outside
        return outside

    def former(self, person: str, post_id: str) -> TruthSet:
        """The days on which the person has held the post and holds it no longer.

        A person whom the record lists is taken to have no earlier term that it leaves out.
        """
        post = self.timeline.posts[post_id]
        ended = []
        for tenure in self.tenures(person, post_id):
            if tenure.end.is_open:
                possible = DaySet.between(self.horizon(post) + 1, None)
                ended.append(TruthSet(certain=NO_DAY, possible=possible))
            else:
                first = tenure.end.earliest or tenure.start.earliest
                last = tenure.end.latest or post.checked_on.toordinal()
                ended.append(
                    TruthSet(
                        certain=DaySet.between(last, None),
                        possible=DaySet.between(first, None) | DaySet.between(last, None),
                    )
                )
        return any_of(ended) & ~self.held(person, post_id) if ended else UNKNOWN

    def elect(self, person: str, post_id: str) -> TruthSet:
        """The days between the person's election to the post and taking it up."""
        spans = []
        for tenure in self.tenures(person, post_id):
            start, elected = tenure.start, tenure.elected or tenure.designated
            if start.earliest is None or start.latest is None:
                return UNKNOWN
            if elected is None or elected.earliest is None or elected.latest is None:
                possible = DaySet.between(start.earliest - NEVER_ELECTED_SOONER, start.latest)
                spans.append(TruthSet(certain=NO_DAY, possible=possible))
            else:
                spans.append(
                    TruthSet(
                        certain=DaySet.between(elected.latest, start.earliest),
                        possible=DaySet.between(elected.earliest, start.latest),
                    )
                )
        post = self.timeline.posts[post_id]
        later = DaySet.between(self.horizon(post) + 1, None) if self.returns else NO_DAY
        return any_of([*spans, TruthSet(certain=NO_DAY, possible=later)])

    def governing(self, person: str) -> TruthSet:
        """The days on which the person is head of a government or a state."""
        posts = {
            post for post, _ in self.timeline.memberships_by_person.get(person, ()) if self.timeline.posts[post].governs
        }
        # What an incomplete list may leave out (a co-prince of Andorra) says nothing about a government on record.
        complete = {post for post in posts if self.timeline.posts[post].complete}
        return any_of(self.held(person, post) for post in sorted(complete or posts))

    def ever_governed(self, person: str) -> bool:
        """Whether the person is on record as head of a government or a state, at any time."""
        return any(self.timeline.posts[post].governs for post, _ in self.timeline.memberships_by_person.get(person, ()))

    def keeps_title(self, person: str, post_id: str) -> TruthSet:
        """The days on which copy may give the title to someone who has left the post: nobody can say it is wrong.

        Monarchs and popes keep their style for ever; a president of long ago is history, also in the present tense.
        """
        post = self.timeline.posts[post_id]
        ends = [t.end.latest for t in self.tenures(person, post_id) if not t.end.is_open and t.end.latest is not None]
        if not ends:
            return TruthSet(certain=NO_DAY, possible=NO_DAY)
        words = {word for name in (*post.names, *post.weak_names) for word in name.lower().split()}
        history = max(ends) if _STYLES_FOR_LIFE & words else int(advance(max(ends), HISTORY, Unit.YEAR))
        return TruthSet(certain=NO_DAY, possible=DaySet.between(history, None))

    def member(self, country: str, organization_id: str) -> TruthSet:
        """The days on which the country is a member of the organization; for a group, each of its countries."""
        group = self.timeline.countries.get(country)
        if group is not None and group.comprises:
            truth = ALWAYS
            for each in group.comprises:
                truth = truth & self.member(each, organization_id)
            return truth
        organization = self.timeline.organizations[organization_id]
        if not organization.memberships:
            return UNKNOWN
        horizon, checked = self.horizon(organization), organization.checked_on.toordinal()
        spans = [
            span_of(m.start, m.end, horizon, checked)
            for m in organization.memberships
            if m.member == country and m.status in FULL_MEMBER
        ]
        known = any_of(spans) if spans else TruthSet(certain=NO_DAY, possible=NO_DAY)
        return TruthSet(certain=known.certain, possible=known.possible | self._open_membership(organization))

    def joined(self, country: str, organization_id: str) -> list[PartialDate]:
        """When the country became a member, by the record."""
        return [
            m.start
            for m in self.timeline.organizations[organization_id].memberships
            if m.member == country and m.status in FULL_MEMBER
        ]

    def _open_membership(self, organization: Organization) -> DaySet:
        if organization.coverage_start is None:
            return EVERY_DAY
        opens = organization.coverage_start.toordinal()
        founded = organization.founded.earliest if organization.founded else None
        if founded is not None and opens <= founded:
            opens = FIRST_DAY  # before it was founded it had no member
        return ~DaySet.between(opens, self.horizon(organization))

    def member_count(self, organization_id: str, number: float) -> TruthSet:
        """The days on which the organization has that many members."""
        organization = self.timeline.organizations[organization_id]
        if organization.coverage_start is None:
            return UNKNOWN
        certain, possible = [], []
        for first, last, low, high in self.count_runs(organization):
            if low == high == number:
                certain.append((first, last))
            if low <= number <= high:
                possible.append((first, last))
        return TruthSet(certain=DaySet.of(certain), possible=DaySet.of(possible) | self._open_membership(organization))

    def members_on(self, organization_id: str, day: int) -> int | None:
        """How many members the organization has on the day; None when nobody can say."""
        organization = self.timeline.organizations[organization_id]
        if organization.coverage_start is None:
            return None
        for first, last, low, high in self.count_runs(organization):
            if first <= day <= last and low == high:
                return low
        return None

    def count_runs(self, organization: Organization) -> list[tuple[int, int, int, int]]:
        """(first day, last day, least, most members) for each stretch inside the record's horizon."""
        known = self._counts.get(organization.id)
        if known is not None:
            return known
        assert organization.coverage_start is not None
        opens, closes = organization.coverage_start.toordinal(), self.horizon(organization)
        changes: dict[int, list[int]] = {opens: [0, 0]}
        for membership in organization.memberships:
            if membership.status not in FULL_MEMBER:
                continue
            span = span_of(membership.start, membership.end, closes, organization.checked_on.toordinal())
            for place, days in ((0, span.certain), (1, span.possible)):
                for first, last in (days & DaySet.between(opens, closes)).runs:
                    changes.setdefault(first, [0, 0])[place] += 1
                    changes.setdefault(last + 1, [0, 0])[place] -= 1
        runs, low, high = [], 0, 0
        order = sorted(changes)
        for day, following in zip(order, [*order[1:], closes + 1], strict=True):
            low, high = low + changes[day][0], high + changes[day][1]
            if day <= closes:
                runs.append((day, min(following - 1, closes), low, high))
        self._counts[organization.id] = runs
        return runs

    def term(self, person: str, post_id: str, number: float) -> TruthSet:
        """The days on which the person serves that term in the post: a term of a list of terms, or a membership."""
        held = self.held(person, post_id)
        tenures = [tenure for tenure in self.tenures(person, post_id) if not tenure.acting]
        starts = [start for tenure in tenures for start in tenure.terms]
        if not all(tenure.terms for tenure in tenures) or not 1 <= number == int(number):
            return UNKNOWN
        if number > len(starts):
            return ~self.held(person, post_id) & held  # no such term yet: never, where the record is complete
        start = starts[int(number) - 1]
        following = starts[int(number)] if number < len(starts) else None
        if start.earliest is None or start.latest is None:
            return UNKNOWN
        certain = DaySet.between(start.latest, following.earliest if following else None)
        possible = DaySet.between(start.earliest, following.latest if following else None)
        return TruthSet(certain=certain & held.certain, possible=possible & held.possible)

    def happened(self, event_id: str) -> TruthSet:
        """The days on which the event lies in the past or has begun."""
        event = self.timeline.events[event_id]
        starts = [start for start, _ in readings_of(event)]
        return any_of(
            TruthSet(certain=DaySet.between(s.latest, None), possible=DaySet.between(s.earliest, None))
            for s in starts
            if s.earliest is not None and s.latest is not None
        )

    def span(self, event_id: str, start: PartialDate, end: PartialDate) -> TruthSet:
        """The days from a start to an end of the event, one of its readings."""
        event = self.timeline.events[event_id]
        return span_of(start, end, self.horizon(event), event.checked_on.toordinal())

    def days_told(self, event_id: str) -> TruthSet:
        """The days on which copy says that the event happened: all of a short one, the first of a long one."""
        event = self.timeline.events[event_id]
        truths = []
        for start, end in readings_of(event):
            long = end.latest is None or start.earliest is None or end.latest - start.earliest > LONG_EVENT
            truths.append(self.span(event_id, start, start if long else end))
        return any_of(truths)

    def days_of(self, event_id: str) -> TruthSet:
        """The days of the event itself, from its start to its end."""
        return any_of(self.span(event_id, start, end) for start, end in readings_of(self.timeline.events[event_id]))


def readings_of(event: Event) -> list[tuple[PartialDate, PartialDate]]:
    """When the event began and ended: the record's own dates, then the rival readings."""
    return [(event.start, event.end), *((reading.start, reading.end) for reading in event.readings)]
