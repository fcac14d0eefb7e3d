"""The board as a workbook: overview, items, parts and numbers, each sheet with its day and playbook."""

from zhagen.board.workbook.board import board_workbook

__all__ = ["board_workbook"]
