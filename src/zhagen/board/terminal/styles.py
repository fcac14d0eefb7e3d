"""Marks and words with their colours. Everything reads the same without colour."""

from rich.text import Text

from zhagen.board.marks import Mark, glyph

COLOURS = {"reached": "green", "close": "green", "watch": "yellow", "firing": "bold red"}
JUDGED, MEASURED = "blue", "green"


def mark_text(mark: Mark, quiet: bool = False) -> Text:
    """One character for the mark."""
    return Text(glyph(mark.symbol), style=style_of(mark, quiet))


def word_text(mark: Mark, quiet: bool = False) -> Text:
    """The state's word."""
    return Text(mark.word, style=style_of(mark, quiet))


def style_of(mark: Mark, quiet: bool = False) -> str:
    """The colour of a mark; a quiet one is dim, unless it warns."""
    if quiet and mark.css != "firing":
        return "dim"
    return COLOURS.get(mark.css, "")
