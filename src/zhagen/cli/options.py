"""The options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class LangChoice(StrEnum):
    """The language of what a person reads."""

    ZH = "zh"
    EN = "en"


class EngineChoice(StrEnum):
    """Where the measures are computed; both give the same figures."""

    NUMPY = "numpy"
    DUCKDB = "duckdb"


class FormChoice(StrEnum):
    """How the readings of many communities are written."""

    JSONL = "jsonl"
    PARQUET = "parquet"


HtmlFile = Annotated[Path | None, typer.Option("--html", metavar="FILE", help="写成一个网页 · one HTML file")]
WorkbookFile = Annotated[Path | None, typer.Option("--xlsx", metavar="FILE", help="写成工作簿 · a workbook")]
LedgerArgument = Annotated[
    Path,
    typer.Argument(metavar="LEDGER", help="文件夹或工作簿 · a folder of CSV or Parquet, or one workbook"),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="DAY",
        help="截至哪天；不写就是最后记录那天 · as of this day; else the last recorded",
    ),
]
KnownBy = Annotated[
    str | None, typer.Option(metavar="DAY", help="只用这天以前录入的 · only what was entered by this day")
]
Engagements = Annotated[
    list[str] | None,
    typer.Option(
        "--engagement", metavar="ID", help="只读这一项工作，可写多次 · only this one; may be repeated"
    ),
]
ForWhom = Annotated[
    str,
    typer.Option(
        "--for",
        metavar="READER",
        help="给谁看：inside 团队，manager 机构管理，outside 机构以外（小数不显示，其余取整） "
        "· for whom: outside hides small counts and rounds the others",
    ),
]
PlaybookFile = Annotated[
    Path | None, typer.Option("--playbook", metavar="FILE", help="本站自己的数 · a station's own file on top")
]
TimeZone = Annotated[
    str | None,
    typer.Option(
        metavar="ZONE",
        envvar="ZHAGEN_TIME_ZONE",
        help="站所在的时区，决定今天是哪天；不写就看手册，再没有就是 Asia/Shanghai · the station's time zone",
    ),
]
LangOption = Annotated[LangChoice, typer.Option("--lang", envvar="ZHAGEN_LANG", help="语言 · language")]
EngineOption = Annotated[
    EngineChoice, typer.Option("--engine", help="计算引擎 · where measures are computed")
]
Strict = Annotated[bool, typer.Option("--strict", help="提醒也当错误 · remarks are errors too")]
DataFolder = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help="数据文件夹 · the data folder, also ZHAGEN_DATA")
]
OutFolder = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR",
        help="LEDGER 里每个文件夹是一份台账，读数写到这里 · LEDGER is a folder of ledgers; their readings go here",
    ),
]
FormOption = Annotated[FormChoice, typer.Option("--format", help="--out 写成什么 · what --out is written as")]
Processes = Annotated[
    int,
    typer.Option("--processes", metavar="N", min=1, help="--out 用几个进程 · how many processes --out takes"),
]
