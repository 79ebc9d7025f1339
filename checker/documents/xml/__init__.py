"""XML: the formats of news agencies and feeds, told apart by the element that holds all others."""
