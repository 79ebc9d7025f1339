"""Other people's data as records for review: one module a form of file, and one that merges what they say."""
