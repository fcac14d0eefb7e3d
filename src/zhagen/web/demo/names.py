"""What records of the demo are called: ledgers have ids only, and pages want something to read."""

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
