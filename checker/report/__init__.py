"""What a check found, written down: one small module an output format."""
