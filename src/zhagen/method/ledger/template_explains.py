"""The first sheet of the template."""

from xlsxwriter.worksheet import Worksheet

from zhagen.method.ledger.template_formats import Formats
from zhagen.method.tables import TABLES
from zhagen.method.terms import Lang, Words

TITLE = Words("怎样填这本台账", "How to fill in this ledger")
RULES = (
    Words(
        "一张工作表是一类事情，一行是某天发生的一件事。用不到的表空着就好。",
        "A sheet is one kind of thing, a row is one thing that happened on a day. Leave sheets that you do not need.",
    ),
    Words(
        "先填“项目点”一行，再在别的表里写它的编号。编号自己定，如 H-1，一张表里不要重复。",
        "Fill in one row of Engagements first and write its id in the other sheets. Choose ids yourself, such as H-1; "
        "no two alike in a sheet.",
    ),
    Words(
        "橙色标题的列必填。别的都可以空着：空着是“没有记”，不是零，也不是“否”。",
        "Columns with an orange heading are required. All others may be empty: that means not recorded, never zero or "
        "no.",
    ),
    Words(
        "日期写成 2026-03-01、2026/3/1 或 2026年3月1日。",
        "Write days as 2026-03-01, 2026/3/1 or 2026年3月1日.",
    ),
    Words("一格写几个编号时，用分号隔开。", "Several ids in one cell are joined by ';'."),
    Words(
        "不写姓名、电话、住址，也不写关于某个人的话，只写编号。",
        "No names, telephone numbers, addresses or words about a person: ids only.",
    ),
    Words(
        "灰色斜体的一行是例子，编号以“例-”开头，读的时候会跳过；可以留着，也可以删掉。不要在例子上改，请另起一行。",
        "The row in grey italics is an example. Its id begins with EXAMPLE- and it is skipped when read; keep it or "
        "delete it. Do not write over it: begin a new row.",
    ),
    Words(
        "把鼠标停在标题上，就能看到这一列的意思。",
        "Rest the pointer on a heading to see what the column means.",
    ),
)


def write_explanation(sheet: Worksheet, formats: Formats, lang: Lang) -> None:
    """The rules, then what each table is for."""
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, TITLE.in_(lang), formats.title)
    row = 2
    for number, rule in enumerate(RULES, start=1):
        sheet.write_number(row, 0, number, formats.wrapped)
        sheet.write_string(row, 1, rule.in_(lang), formats.wrapped)
        row += 1
    row += 1
    for table in TABLES.values():
        sheet.write_string(row, 0, table.label.in_(lang), formats.wrapped)
        sheet.write_string(row, 1, table.meaning.in_(lang), formats.wrapped)
        row += 1
