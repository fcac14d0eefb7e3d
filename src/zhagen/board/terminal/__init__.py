"""The board, an item's working, the months and two days, for a terminal.

State is a mark and a word; colour comes last.
"""

from zhagen.board.terminal.board import board_text, reading_title
from zhagen.board.terminal.history import compare_text, history_text
from zhagen.board.terminal.item import item_text, meaning_text

__all__ = ["board_text", "compare_text", "history_text", "item_text", "meaning_text", "reading_title"]
