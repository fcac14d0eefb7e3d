"""Several values in one cell, joined by ';'."""

import polars as pl


def joined(cells: pl.Series) -> pl.Series:
    """The separator as ';' however it was typed; the values trimmed, empty and repeated ones dropped."""
    if not cells.str.contains("[;；\\s]").any():
        return cells
    parts = cells.str.replace_all("；", ";", literal=True).str.split(";")
    kept = parts.list.eval(pl.element().str.strip_chars()).list.eval(pl.element().filter(pl.element() != ""))
    text = kept.list.unique(maintain_order=True).list.join(";")
    return text.set(text == "", None)
