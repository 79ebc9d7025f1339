"""`later`: a regular expression that is compiled when it is first used; many articles never need it."""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    """Stands for the compiled expression, whose methods it takes over one by one as they are asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)  # from now on this method is not called for that name
        return found


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled expression, as `re.compile` gives it, made at its first use.

    A match's own `re` is another object than what this gives: compare the patterns that were tried instead.
    """
    return cast("re.Pattern[str]", _Later(source, flags))
