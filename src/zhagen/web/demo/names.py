"""What records of the demo are called: ledgers have ids only, and pages want something to read."""

from typing import Any

from zhagen.method.tables import TABLES

# The table, the column beside the ledger, the name with the number of the row in it. Nobody is called like a person.
NAMED = {
    "buildings": ("name", "{n} 号楼"),
    "households": ("door", "虚构 {n}"),
    "residents": ("alias", "虚构居民 {n}"),
    "groups": ("name", "虚构小组 {n}"),
    "partners": ("name", "虚构单位 {n}"),
    "resources": ("name", "虚构资源 {n}"),
    "activities": ("title", "虚构活动 {n}"),
    "objectives": ("title", "虚构目标 {n}"),
}
WORDED = {
    ("objectives", "need"): ("concerns", "category")
}  # a text; the ledger has the code of that list in it
STAIRWELLS, FLOORS = "甲乙", 6


def name_cells(table: str, number: int) -> dict[str, str]:
    """The cells that name the row of that number; none where its kind has no name."""
    if table not in NAMED:
        return {}
    column, words = NAMED[table]
    cells = {column: words.format(n=number)}
    if table == "households":  # somewhere in the building, so that its doors can be drawn
        cells |= {"stairwell": STAIRWELLS[number % 2], "floor": str(number // 2 % FLOORS + 1)}
    return cells


def word_cell(table: str, column: str, value: Any) -> Any:
    """What somebody would have typed there, where the ledger has a code in a text."""
    if (table, column) not in WORDED:
        return value
    listed, of = WORDED[table, column]
    found = next(one for one in TABLES[listed].columns if one.name == of)
    return {one.code: one.label.zh for one in found.allowed}.get(value, value)
