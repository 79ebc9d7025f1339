"""The day of publication: inferred where none is given, and doubted where the one given does not fit."""
