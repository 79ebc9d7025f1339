"""`Row` and `PlainScreen`: rows of a report with styles, and what prints them where nobody sees any; rich prints them elsewhere.

Most reports go to a pipe, a file or a log. Rich takes as long to load as it takes to check a short article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, Self, TextIO

if TYPE_CHECKING:
    from rich.text import Text


class Screen(Protocol):
    """What a report is printed to: a `PlainScreen` or rich's `Console`. `width`: in cells."""

    @property
    def width(self) -> int: ...

    def print(self, *rows: Any, soft_wrap: bool | None = None) -> None:
        """Print the row, not broken when `soft_wrap` is set, and a line end."""
        ...


class Row:
    """A row of a report, and in which styles (as rich names them) its stretches are to be seen."""

    __slots__ = ("_plain", "_spans", "_style")

    def __init__(self, text: str = "", style: str = "") -> None:
        self._plain = text
        self._style = style
        self._spans: list[tuple[str, int, int]] = []

    def append(self, text: str, style: str = "") -> Self:
        """The row itself, with the text at its end."""
        if style:
            self._spans.append((style, len(self._plain), len(self._plain) + len(text)))
        self._plain += text
        return self

    def stylize(self, style: str, start: int, end: int) -> None:
        """Show a stretch (half-open, code points) in the style, over the styles that it has."""
        self._spans.append((style, start, end))

    def __str__(self) -> str:
        return self._plain

    def __rich__(self) -> Text:
        from rich.text import Text

        text = Text(self._plain, style=self._style)
        for style, start, end in self._spans:
            text.stylize(style, start, end)
        return text


class PlainScreen:
    """Writes rows without their styles. What was printed is sent off at each empty row, so that complaints fall between."""

    def __init__(self, file: TextIO, width: int) -> None:
        self._file = file
        self.width = width

    def print(self, *rows: Any, soft_wrap: bool | None = None) -> None:
        """Print the row as it is, or an empty one."""
        self._file.write(" ".join(map(str, rows)) + "\n")
        if not rows:
            self._file.flush()
