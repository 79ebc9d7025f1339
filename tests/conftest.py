"""Settings that every test shares."""

from __future__ import annotations

from hypothesis import settings

# The same examples on every run and on every machine: a red build can be repeated. No deadline: the machine may be busy.
settings.register_profile("checker", derandomize=True, deadline=None, max_examples=200)
settings.load_profile("checker")
