"""A newsroom's settings: `checker.yaml` files, found upward from the file that is checked."""
