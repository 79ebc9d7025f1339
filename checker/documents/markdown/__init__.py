"""Markdown, and MDX, which is Markdown with JSX."""
