"""`KnownNames`: the people and countries of the timeline by the parts of their names."""

from __future__ import annotations

from checker.timeline.timeline import Timeline


class KnownNames:
    """The names that the timeline knows, asked for part by part."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
