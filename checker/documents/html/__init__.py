"""HTML: whole pages, of which the story is read, and fragments, which are read whole."""
