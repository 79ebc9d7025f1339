"""Rules: pattern, meaning, message and tests in one file; found by folder, never registered."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.rules.load import load_rules
    from checker.rules.model import Rule, RuleTest, Template

__all__ = ["Rule", "RuleTest", "Template", "load_rules"]


# Loaded when first asked for: who only wants to know which rules there are need not wait for what applies them.
def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module(f"checker.rules.{'load' if name == 'load_rules' else 'model'}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
