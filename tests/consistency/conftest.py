"""The engine with the bundled rules and timeline."""

from __future__ import annotations

import pytest

from checker import Checker


@pytest.fixture(scope="session")
def checker() -> Checker:
    return Checker()
