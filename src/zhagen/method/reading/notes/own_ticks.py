"""Where a team ticks a box about its own work, the figure says what is written."""

from collections.abc import Iterable, Mapping

from zhagen.method.terms import Words


def own_ticks(evidence: Iterable[Mapping[str, int]]) -> Words | None:
    """Says so, with the number of records behind the item. `evidence`: records by table, for each part."""
    most: dict[str, int] = {}
    for counts in evidence:
        for table, records in counts.items():
            most[table] = max(records, most.get(table, 0))
    records = sum(most.values())
    if records == 0:
        return None
    return Words(
        f"凭团队自己写的 {records} 笔记录：说的是写了什么，不是事情怎样",
        f"From {records} records that the team wrote itself: says what is written, not what is so",
    )
