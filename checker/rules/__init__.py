"""Rules: pattern, meaning, message and tests in one file; found by folder, never registered."""

from checker.rules.load import load_rules
from checker.rules.model import Rule, RuleTest, Template

__all__ = ["Rule", "RuleTest", "Template", "load_rules"]
