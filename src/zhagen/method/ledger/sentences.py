"""The sentences of problems and remarks. Each says what is wrong and, where there is one, what is allowed."""

from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.method.terms import Words

SHOWN = 60

NOT_THERE = Words("找不到这个路径", "There is nothing at this path")
NOT_A_LEDGER = Words(
    "台账应是一个放 CSV 或 Parquet 文件的文件夹，或一个工作簿（.xlsx）",
    "A ledger is a folder of CSV or Parquet files, or one workbook (.xlsx)",
)
OTHER_BOOK = Words(
    "这种工作簿不读；请在表格软件里另存为 .xlsx", "This kind of workbook is not read; save it as .xlsx first"
)
NO_TABLE = Words(
    "里面没有一张认得的表；文件名或工作表名应是表名，如 contacts 或“见面”",
    "It holds no table that is known; files or sheets are named after tables, such as contacts",
)
UNREADABLE = Words("文件打不开：{why}", "The file cannot be read: {why}")
NOT_PARQUET = Words("不是完好的 Parquet 文件", "it is no sound Parquet file")
NOT_WORKBOOK = Words("不是完好的工作簿", "it is no sound workbook")
NOT_SHEET = Words("这张工作表读不出来", "this sheet cannot be read")
NOT_TEXT = Words("既不是 UTF-8，也不是 GB18030 或 Big5 文字", "it is no text in UTF-8, GB18030 or Big5")
NO_ROOM = Words("这台电脑的内存不够读它", "this computer has not the memory to read it")
ENOUGH = Words("错处太多，只列到这里", "There is too much wrong; the list ends here")
NOT_OPENED = Words("系统不让打开", "the system does not open it")
NO_HEADINGS = Words("是空的，连标题行也没有", "it is empty, without even a row of headings")
BAD_QUOTES = Words("引号没有配对", "its quotation marks do not match")
TABLE_TWICE = Words(
    "“{table}”已经在 {first} 里，一张表只能有一份", "{table} is in {first} already; a table stands once"
)
MISSING_COLUMN = Words("缺少必填的“{column}”列", "The required column {column} is missing")
COLUMN_TWICE = Words("“{column}”列出现了两次", "The column {column} stands there twice")
RAGGED_ROW = Words(
    "这一行有 {found} 格，标题有 {wanted} 格", "This row has {found} cells, the headings have {wanted}"
)
EMPTY_CELL = Words("不能空白", "It may not be empty")
CELL_ERROR = Words("公式出错（{value}），请改成值", "A formula failed ({value}); put a value there")
NOT_VALUE = Words("“{value}”不{is_}；{allowed}", '"{value}" is not {is_}; {allowed}')
OUT_OF_RANGE = Words(
    "“{value}”超出范围；应在 {low} 到 {high} 之间", '"{value}" is out of range; allowed is {low} to {high}'
)
NO_CELLS = Words("这一列放的是{dtype}，不是单个的值", "This column holds {dtype}, not single values")

BIG5 = Words(
    "是 Big5（繁体）文字，就照 Big5 读了；要是读出来的字不对，请用 UTF-8 另存一次",
    "It was read as Big5; where its words are not those that were written, save it as UTF-8",
)
MAYBE_BIG5 = Words(
    "字太少，分不清是 GB18030 还是 Big5，照 GB18030 读了；要是读出来的字不对，请用 UTF-8 另存一次",
    "It has too few characters to tell GB18030 from Big5 and was read as GB18030; where its words are not those that "
    "were written, save it as UTF-8",
)
UNKNOWN_FILE = Words("不是台账里的表，没有读", "It is no table of the ledger and was not read")
UNKNOWN_COLUMN = Words("不认得“{heading}”列，没有读", "The column {heading} is not known and was not read")
UNKNOWN_CODE = Words("“{value}”不在常用清单里", '"{value}" is not in the usual list')
UNKNOWN_REFERENCE = Words("“{value}”在“{table}”里找不到", '"{value}" is not in {table}')
DUPLICATE_ID = Words(
    "编号“{value}”重复；取了较晚的第 {row} 行",
    'The id "{value}" is there again; row {row}, the later one, was taken',
)
END_BEFORE_START = Words("{end} 早于“{start_column}” {start}", "{end} is before {start_column}, {start}")
DATED_AFTER_ENTERED = Words(
    "日期 {day} 晚于录入日期 {entered}", "The day {day} is after it was entered, {entered}"
)
RECORD_AFTER_END = Words(
    "{end} 已经离开，这条记录却是 {day} 的", "It left on {end}, and this record is of {day}"
)
ROLE_OUTLIVES_HOLDER = Words(
    "担任的人 {end} 已经离开，这个职务没有在那天结束",
    "Its holder left on {end}, and the role did not end with it",
)
OTHER_ENGAGEMENT = Words(
    "项目点写的是“{value}”；按自己的编号“{id}”读",
    'The engagement is "{value}"; it was read as its own id, "{id}"',
)

CHANGED_EXAMPLE = Words(
    "这一行用的是示例的编号，没有读；如果是真的记录，请换一个编号",
    "This row has the id of an example and was not read; if it is a real record, give it another id",
)
TOO_LARGE = Words(
    "“{table}”太大，工作簿放不下；请写成文件夹", "{table} is too large for a workbook; write a folder instead"
)

_IS = {
    ColumnType.DATE: Words("是日期", "a day"),
    ColumnType.INT: Words("是整数", "a whole number"),
    ColumnType.FLOAT: Words("是数字", "a number"),
    ColumnType.BOOL: Words("是“是”或“否”", "yes or no"),
}
_ALLOWED = {
    ColumnType.DATE: Words(
        "请写成 2026-03-01、2026/3/1 或 2026年3月1日",
        "write 2026-03-01, 2026/3/1 or 2026年3月1日",
    ),
    ColumnType.INT: Words("请写 0、1、2 这样的数字", "write digits only, such as 0, 1 or 2"),
    ColumnType.FLOAT: Words("请写 3 或 1.5 这样的数字", "write digits only, such as 3 or 1.5"),
    ColumnType.BOOL: Words("请写“是”或“否”，不清楚就空着", "write yes or no, or leave it empty"),
}


def shown(value: str) -> str:
    """A value on one line, cut where it is too long to be read."""
    line = " ".join(value.split())
    return line if len(line) <= SHOWN else line[:SHOWN] + "…"


def unreadable(why: Words) -> Words:
    """A file that cannot be opened."""
    return UNREADABLE.filled(why=why)


def wrong_type(column: Column, value: str) -> Words:
    """A cell that is not of its column's type."""
    return NOT_VALUE.filled(value=shown(value), is_=_IS[column.type], allowed=_ALLOWED[column.type])


def not_allowed(column: Column, value: str) -> Words:
    """A cell that is not of its column's list: labels in Chinese, codes in English."""
    labels = "、".join(allowed.label.zh for allowed in column.allowed)
    codes = ", ".join(allowed.code for allowed in column.allowed)
    return NOT_VALUE.filled(
        value=shown(value),
        is_=Words("在清单里", "in the list"),
        allowed=Words(f"可以写：{labels}", f"allowed are: {codes}"),
    )


def out_of_range(column: Column, value: str) -> Words:
    """A number beyond what is documented."""
    return OUT_OF_RANGE.filled(value=shown(value), low=f"{column.low:g}", high=f"{column.high:g}")


def name_of(table: str, column: str | None = None) -> Words:
    """A table or column as it is called: its label in Chinese, its name in English."""
    declared = TABLES[table]
    if column is None:
        return Words(declared.label.zh, table)
    return Words(declared.column(column).label.zh, column)
