"""reStructuredText: its blocks, its tables, and the marks inside of its lines."""
