"""CSV files as they come: encodings, delimiters, line ends, quotation marks, blank rows."""

from pathlib import Path

import pytest

from tests.method.ledger.folders import CONTACT, problems, read, write

CHINESE = "编号,项目点,日期,社工编号,方式\r\n甲,E1,2026年3月1日,W1,入户\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    ledger = read(tmp_path, **{"接触.csv": CHINESE.encode(encoding)})
    assert ledger.frames["contacts"].select("id", "mode").row(0) == ("甲", "home")
    assert ledger.remarks == ()


ROUND = "陳太太說樓道燈壞了三個月，想請街坊一起找物業", "王大爷说楼道灯坏了三个月，想请街坊一起找物业"


@pytest.mark.parametrize(
    ("text", "encoding", "remarked"),
    [
        *((text, "utf-8", 0) for text in ROUND),
        *((text, "gb18030", 0) for text in ROUND),
        (ROUND[0], "big5", 1),
        ("陳", "big5hkscs", 1),
        ("𠮷家", "gb18030", 0),
        ("李阿姨", "gb18030", 0),
        ("李", "big5", 1),
    ],
)
def test_big5_is_told_from_gb18030_or_said(tmp_path: Path, text: str, encoding: str, remarked: int) -> None:
    ledger = read(tmp_path, contacts=f"{CONTACT}\n{text},E1,2026-03-01,W1\n".encode(encoding))
    assert [r.kind for r in ledger.remarks] == ["encoding"] * remarked
    # One character of Big5 that is a common one of GB18030 too cannot be told: it is read as that, and said.
    assert ledger.frames["contacts"]["id"].to_list() == ["朝" if text == "陳" else text]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", '"'])
def test_delimiters_and_line_ends(tmp_path: Path, delimiter: str, line_end: str, mark: str) -> None:
    rows = [
        CONTACT.split(","),
        [f"{mark}K1{mark}", "E1", "2026-03-01", "W1"],
        ["K2", "E1", "2026-03-02", "W1"],
    ]
    text = line_end.join(delimiter.join(row) for row in rows)
    assert read(tmp_path, contacts=text).frames["contacts"]["id"].to_list() == ["K1", "K2"]


def test_a_quoted_cell_holds_delimiters_and_line_breaks(tmp_path: Path) -> None:
    text = f'{CONTACT}\n"K,1",E1,2026-03-01,"W\n1"\nK2,E1,2026-03-01,"say ""W2"""\n'
    frame = read(tmp_path, contacts=text).frames["contacts"]
    assert frame["id"].to_list() == ["K,1", "K2"]
    assert frame["worker"].to_list() == ["W\n1", 'say "W2"']


@pytest.mark.parametrize("mark", ["", '"'])
def test_rows_are_counted_as_an_editor_does(tmp_path: Path, mark: str) -> None:
    text = f"\n{CONTACT}\n{mark}K1{mark},E1,2026-03-01,W1\n\n,,,\n ,\nK2,E1,soon,W1\n"
    (found,) = problems(write(tmp_path, contacts=text))
    assert found.row == 7


def test_blank_rows_are_no_records(tmp_path: Path) -> None:
    text = f"{CONTACT},\nK1,E1,2026-03-01,W1,\n,,,,\n\nK2,E1,2026-03-01,W1,\n,,,,,,,\n"
    ledger = read(tmp_path, contacts=text)
    assert ledger.frames["contacts"]["id"].to_list() == ["K1", "K2"]
    assert ledger.remarks == ()


def test_headings_alone_are_an_empty_table(tmp_path: Path) -> None:
    assert read(tmp_path, contacts=CONTACT).frames["contacts"].height == 0
    assert read(tmp_path, contacts=f'"{CONTACT.replace(",", chr(34) + "," + chr(34))}"\n').remarks == ()


def test_columns_that_may_be_empty_may_be_missing(tmp_path: Path) -> None:
    frame = read(tmp_path, contacts=f"{CONTACT}\nK1,E1,2026-03-01,W1\n").frames["contacts"]
    assert frame["mode"].to_list() == [None]
    assert frame["made"].to_list() == [None]


def test_hidden_files_do_not_count(tmp_path: Path) -> None:
    ledger = read(tmp_path, contacts=CONTACT, **{".DS_Store": b"\0", "~$book.xlsx": b""})
    assert ledger.remarks == ()
