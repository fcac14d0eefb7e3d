"""Where in a ledger something was found, as a person would look it up."""

from zhagen.method.terms import Lang


def place_of(file: str, sheet: str | None, row: int | None, column: str | None, lang: Lang) -> str:
    """File, sheet, row and column in one short phrase; what is not known is left out."""
    parts = [file]
    if sheet is not None:
        parts.append(f"工作表“{sheet}”" if lang == "zh" else f"sheet {sheet}")
    if row is not None:
        parts.append(f"第 {row} 行" if lang == "zh" else f"row {row}")
    if column is not None:
        parts.append(f"“{column}”列" if lang == "zh" else f"column {column}")
    return ("，" if lang == "zh" else ", ").join(parts)


def line_of(file: str, sheet: str | None, row: int | None, column: str | None, says: str, lang: Lang) -> str:
    """The place, a colon, and the sentence."""
    return f"{place_of(file, sheet, row, column, lang)}{'：' if lang == 'zh' else ': '}{says}"
