"""The reference page says all of the declaration; docs/tables.md is that page."""

from pathlib import Path

import pytest

from zhagen.method.tables import TABLES
from zhagen.method.tables.reference import reference_page, render_reference
from zhagen.method.terms import Lang

PAGE = Path(__file__).parents[3] / "docs" / "tables.md"


def test_the_page_in_the_repository_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == render_reference().rstrip("\n") + "\n"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_names_every_column(lang: Lang) -> None:
    page = reference_page(lang)
    for table in TABLES.values():
        section = page.split(f"## {table.label.in_(lang)} `{table.name}`")[1].split("\n## ")[0]
        for column in table.columns:
            assert f"| `{column.name}` | {column.label.in_(lang)} |" in section


def test_a_row_of_the_page() -> None:
    wanted = "| `part` | Part taken | whole number · 0-3 | 0 came, 1 helped, 2 took charge of a part, 3 chaired or "
    assert wanted in reference_page("en")
    assert "| `made` | 见到了 | 是/否 | 是否真的见到 |" in reference_page("zh")
