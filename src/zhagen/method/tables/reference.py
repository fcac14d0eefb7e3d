"""The reference page of the tables, made from their declaration."""

from collections.abc import Iterator

from zhagen.method.tables import TABLES
from zhagen.method.tables.table import Column, ColumnType, Table
from zhagen.method.terms import Lang, Words

TITLE = Words("记录表", "The evidence tables")
INTRO = (
    Words(
        "共 {n} 张表。一条记录写一件某天发生的事，只写一次；没有人填指标。除“必填”外，每一格都可以空着："
        "空着是“没有记”，不是零，也不是“否”。不写姓名、电话、住址，也不写关于某个人的话，只写编号。",
        "{n} tables. A record is something that happened on a day, written down once; nobody types an indicator. Every "
        "cell that is not required may be empty: that means not recorded, never zero or no. No names, telephone "
        "numbers, addresses or free text about a person: ids only.",
    ),
    Words(
        "标题和清单里的值，写中文、英文或列名、代码都行。整张表可以没有；可以空着的列也可以没有。",
        "Headings and listed values may be written in Chinese, in English, or as names and codes. A whole table may be "
        "missing, and so may a column that may be empty.",
    ),
)
WIDE = Words(
    "全社区共用：同一社区的项目点都读得到。", "Community-wide: read by every engagement of the community."
)
HEAD = Words("| 列 | 标题 | 类型 | 意思 |", "| column | heading | type | meaning |")
FEW = 20  # a longer list is the list of tables, which stands on this page anyway
REQUIRED = Words("必填", "required")
REFERS = Words("指向 {table}", "points to {table}")
OPEN = Words("也可以写别的", "others may be added")
TYPES = {
    ColumnType.ID: Words("编号", "id"),
    ColumnType.IDS: Words("多个编号，用 ; 隔开", "ids joined by ;"),
    ColumnType.DATE: Words("日期", "date"),
    ColumnType.INT: Words("整数", "whole number"),
    ColumnType.FLOAT: Words("数字", "number"),
    ColumnType.BOOL: Words("是/否", "yes/no"),
    ColumnType.TEXT: Words("文字", "text"),
    ColumnType.WHO: Words("谁", "who"),
    ColumnType.ONE_OF: Words("单选", "one of a list"),
}


def render_reference() -> str:
    """The page with both languages, Chinese first."""
    return reference_page("zh") + "\n" + reference_page("en")


def reference_page(lang: Lang) -> str:
    """All tables and columns as Markdown."""
    lines = [f"# {TITLE.in_(lang)}", ""]
    for paragraph in INTRO:
        lines += [paragraph.filled(n=len(TABLES)).in_(lang), ""]
    for table in TABLES.values():
        lines += _section(table, lang)
    return "\n".join(lines)


def _section(table: Table, lang: Lang) -> Iterator[str]:
    yield f"## {table.label.in_(lang)} `{table.name}`"
    yield ""
    yield table.meaning.in_(lang) + (" · " + WIDE.in_(lang) if table.community_wide else "")
    yield ""
    yield HEAD.in_(lang)
    yield "|---|---|---|---|"
    for column in table.columns:
        cells = (f"`{column.name}`", column.label.in_(lang), _type(column, lang), _meaning(column, lang))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _type(column: Column, lang: Lang) -> str:
    parts = [TYPES[column.type].in_(lang)]
    if column.low is not None and column.high is not None:
        parts.append(f"{column.low:g}-{column.high:g}")
    if column.refers is not None:
        parts.append(REFERS.filled(table=f"`{column.refers}`").in_(lang))
    if column.required:
        parts.append(REQUIRED.in_(lang))
    return " · ".join(parts)


def _meaning(column: Column, lang: Lang) -> str:
    if not 0 < len(column.allowed) <= FEW:
        return column.meaning.in_(lang)
    values = [f"`{allowed.code}` {allowed.label.in_(lang)}" for allowed in column.allowed]
    if column.open_list:
        values.append(OPEN.in_(lang))
    colon, comma = ("：", "、") if lang == "zh" else (": ", ", ")
    return column.meaning.in_(lang) + colon + comma.join(values)
