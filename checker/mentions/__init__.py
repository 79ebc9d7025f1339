"""Who, what and when a text names, with every candidate that the timeline knows by that name."""
