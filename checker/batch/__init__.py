"""Many files: found in folders, read, checked by several processes, and what is known of them kept for the next run."""
