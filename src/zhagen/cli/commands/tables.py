"""zhagen tables: the evidence tables and their columns."""

from typing import Annotated

import typer

from zhagen.cli.options import LangChoice, LangOption


def show_tables(
    name: Annotated[str | None, typer.Argument(help="只看这一张表 · only this table")] = None,
    lang: LangOption = LangChoice.ZH,
) -> None:
    """有哪些表、哪些列。 The tables, their columns and allowed values."""
    from zhagen.cli.listings import table_lines, tables_overview
    from zhagen.cli.messages import fail
    from zhagen.method.tables import TABLES
    from zhagen.method.terms import Words

    if name is None:
        print("\n".join(tables_overview(lang.value)))
    elif name in TABLES:
        print("\n".join(table_lines(TABLES[name], lang.value)))
    else:
        known = ", ".join(TABLES)
        fail(lang.value, Words("没有表 {n}；有：{k}", "no table {n}; there are: {k}").filled(n=name, k=known))
