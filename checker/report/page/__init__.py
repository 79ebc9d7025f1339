"""The parts of the HTML report: an article’s statements, its copy with them marked, their cards, and the picture of bars."""
