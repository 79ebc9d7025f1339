"""Patterns of rules over the mentions of a sentence; what matches is a claim. No fact is looked at here."""
