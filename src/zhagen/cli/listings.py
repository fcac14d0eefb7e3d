"""The evidence tables and a playbook's numbers as lines of text."""

from collections.abc import Iterable

from zhagen.method.playbook.spec import ItemSpec, Number
from zhagen.method.tables import TABLES, Column, Table
from zhagen.method.terms import Lang, Words

NEEDED = Words("必填", "required")
OPEN = Words("可加自己的代码", "own codes allowed")


def tables_overview(lang: Lang) -> Iterable[str]:
    """The evidence tables, one line each."""
    for table in TABLES.values():
        yield f"{table.name:<18} {table.label.in_(lang)}: {table.meaning.in_(lang)}"


def table_lines(table: Table, lang: Lang) -> Iterable[str]:
    """The table, then one line a column with its type and what is allowed."""
    yield f"{table.name} · {table.label.in_(lang)}: {table.meaning.in_(lang)}"
    for column in table.columns:
        yield f"  {column.name:<18} {column.label.in_(lang)} ({_column_kind(column, lang)}): {column.meaning.in_(lang)}"
        for value in column.allowed:
            yield f"  {'':<18}   {value.code} = {value.label.in_(lang)}"


def _column_kind(column: Column, lang: Lang) -> str:
    said = [str(column.type)]
    if column.required:
        said.append(NEEDED.in_(lang))
    if column.refers:
        said.append(f"-> {column.refers}")
    if column.low is not None and column.high is not None:
        said.append(f"{column.low:g}-{column.high:g}")
    if column.open_list:
        said.append(OPEN.in_(lang))
    return ", ".join(said)


def item_numbers(spec: ItemSpec, lang: Lang) -> Iterable[str]:
    """The item, its parts, and a line for each number."""
    yield f"{spec.id}  {spec.words.in_(lang)}"
    for part in spec.parts:
        yield f"  {part.id}: {part.label.in_(lang)} ({part.test})"
        for name in part.numbers:
            yield f"    {_number_line(part.numbers.number(name), lang)}"


def _number_line(number: Number, lang: Lang) -> str:
    said = f"{number.name} = {number.value:g}: {number.why.in_(lang)}"
    if number.source:
        said += f" [{number.source_in(lang)}]"
    if number.change:
        said += f" [{number.change.line(lang)}]"
    return said
