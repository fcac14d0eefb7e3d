"""The live board: its pages, an item, the months, the portfolio."""
