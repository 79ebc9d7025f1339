"""AsciiDoc: its header, its blocks, and the marks inside of its lines."""
