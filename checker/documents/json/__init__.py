"""JSON: articles in fields, one or many, JSON Lines and ninjs, with the place of each value."""
