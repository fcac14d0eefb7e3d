"""zhagen template: a workbook filled by hand gives a board; so does a GB18030 CSV with Chinese headings."""

import json
from datetime import date

import openpyxl
import pytest

from tests.cli.run import zhagen
from zhagen.method.tables import TABLES


def heading(table: str, column: str, lang: str) -> str:
    return next(c for c in TABLES[table].columns if c.name == column).label.in_(lang)


def fill(sheet, table: str, lang: str, cells: dict[str, object]) -> None:
    """Type one row beneath what stands there, as a person does: by the sheet's own headings."""
    above = [cell for row in sheet.iter_rows(max_row=1) for cell in row if cell.value]
    places = {str(cell.value).strip("* "): cell.column for cell in above}
    row = sheet.max_row + 1
    for column, value in cells.items():
        sheet.cell(row=row, column=places[heading(table, column, lang)], value=value)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_template_filled_by_hand_gives_a_board(tmp_path, lang: str) -> None:
    path = tmp_path / "records.xlsx"
    assert zhagen("template", path, "--lang", lang).status == 0
    book = openpyxl.load_workbook(path)
    sheets = {name: book[TABLES[name].label.in_(lang)] for name in ("engagements", "contacts")}
    began = date(2026, 1, 1)
    fill(
        sheets["engagements"],
        "engagements",
        lang,
        {"id": "E1", "day": began, "community": "C1", "started": began},
    )
    home = next(a for a in TABLES["contacts"].column("mode").allowed if a.code == "home").label.in_(lang)
    yes = {"zh": "是", "en": "yes"}[lang]
    for i in range(3):
        cells = {
            "id": f"c{i}",
            "engagement": "E1",
            "day": "2026年1月5日",
            "worker": "w1",
            "household": f"h{i}",
        }
        fill(sheets["contacts"], "contacts", lang, {**cells, "mode": home, "made": yes})
    book.save(path)
    ran = zhagen("read", path, "--json", "--as-of", "2026-01-31")
    assert (ran.status, ran.err) == (0, ran.err)
    item = next(
        i for i in json.loads(ran.out)["readings"][0]["items"] if i["id"] == "prepare.goals.know-households"
    )
    assert item["parts"][0]["value"] == 3


def test_chinese_headings_in_gb18030(tmp_path) -> None:
    folder = tmp_path / "台账"
    folder.mkdir()
    (folder / "engagements.csv").write_text(
        "id,day,community,started\nE1,2026-01-01,C1,2026-01-01\n", "utf-8"
    )
    columns = ["id", "engagement", "day", "worker", "household", "mode", "made"]
    home = next(a for a in TABLES["contacts"].column("mode").allowed if a.code == "home").label.zh
    lines = [",".join(heading("contacts", c, "zh") for c in columns)]
    lines.append(f"c1,E1,２０２６年１月５日,w1,h1,{home},是")
    (folder / f"{TABLES['contacts'].label.zh}.csv").write_bytes("\n".join(lines).encode("gb18030"))
    ran = zhagen("read", folder, "--json", "--as-of", "2026-01-31")
    assert ran.status == 0, ran.err
    item = next(
        i for i in json.loads(ran.out)["readings"][0]["items"] if i["id"] == "prepare.goals.know-households"
    )
    assert item["parts"][0]["value"] == 1


def test_only_a_workbook_is_written(tmp_path) -> None:
    ran = zhagen("template", tmp_path / "records.csv", "--lang", "en")
    assert ran.status == 2
    assert ".xlsx" in ran.err


def test_a_workbook_that_somebody_filled_in_is_never_written_over(tmp_path) -> None:
    path = tmp_path / "records.xlsx"
    assert zhagen("template", path).status == 0
    filled = path.read_bytes()
    again = zhagen("template", path)
    assert (again.status, path.read_bytes() == filled) == (2, True)
    assert "已经有了" in again.err
    for command in ("read", "history"):
        ran = zhagen(command, path, "--html", path)
        assert (ran.status, path.read_bytes() == filled) == (2, True)
        assert "台账本身" in ran.err
    assert zhagen("read", path, "--xlsx", path, "--lang", "en").err.count("the ledger itself") == 1
    assert path.read_bytes() == filled
