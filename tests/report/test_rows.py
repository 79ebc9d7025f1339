"""Rows of a report are the same text wherever they are printed."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text

from checker.report.rows import PlainScreen, Row


def marked() -> Row:
    row = Row(" 14  ", style="dim").append("The Biden administration", style="not dim")
    row.stylize("bold red", 9, 14)
    return row


def test_without_a_terminal_a_row_is_its_text_and_a_line_end() -> None:
    file = StringIO()
    PlainScreen(file, 40).print(marked(), soft_wrap=True)
    assert file.getvalue() == " 14  The Biden administration\n"


def test_rich_without_colours_prints_what_the_plain_screen_prints() -> None:
    plain, rich = StringIO(), StringIO()
    for row in (marked(), Row("a " * 60), Row("東京 " * 30), Row("[bold] :smile: 1 2 3"), Row()):
        PlainScreen(plain, 40).print(row, soft_wrap=True)
        Console(file=rich, width=40, color_system=None).print(row, soft_wrap=True)
    assert plain.getvalue() == rich.getvalue()


def test_on_a_terminal_a_row_has_its_styles() -> None:
    expected = Text(" 14  The Biden administration", style="dim")
    expected.stylize("not dim", 5, 29)
    expected.stylize("bold red", 9, 14)
    assert marked().__rich__() == expected


def test_an_empty_row_sends_off_what_was_printed() -> None:
    class Watched(StringIO):
        flushes = 0

        def flush(self) -> None:
            self.flushes += 1

    file = Watched()
    screen = PlainScreen(file, 40)
    screen.print(marked())
    assert file.flushes == 0
    screen.print()
    assert (file.flushes, file.getvalue()) == (1, " 14  The Biden administration\n\n")
