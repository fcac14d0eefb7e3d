"""What our own workbooks say and a reading has to know again: extra sheets, the example row, yes and no."""

from zhagen.method.tables import Column, ColumnType
from zhagen.method.terms import Lang, Words

EXPLANATION = Words("说明", "Read me")
LISTS = Words("选项", "Lists")

OWN_SHEETS = frozenset({EXPLANATION.zh, EXPLANATION.en, LISTS.zh, LISTS.en})


# The id of an example row begins so. A real id such as 例会-3 does not.
MARK = Words("例-", "EXAMPLE-")
DAY = "2026-03-01"
YES, NO = Words("是", "yes"), Words("否", "no")


def example_of(column: Column, lang: Lang) -> str:
    """What the example row shows in a column, as text."""
    match column.type:
        case ColumnType.DATE:
            return DAY
        case ColumnType.INT | ColumnType.FLOAT:
            return "1"
        case ColumnType.BOOL:
            return YES.in_(lang)
        case ColumnType.ID | ColumnType.IDS:
            return f"{MARK.in_(lang)}1"
        case _ if column.allowed:
            return column.allowed[0].label.in_(lang)
        case _:
            return "" if column.example is None else column.example.in_(lang)
