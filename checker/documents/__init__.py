"""Files as newsrooms keep them, read into documents: the article, its dates, and where each character stands."""
