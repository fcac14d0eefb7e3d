"""The demo's folder: made anew when it is missing, unfinished or another version's; never over real records."""

import datetime as dt
import json
from pathlib import Path

import pytest

from zhagen.web.data_folder import DEMO_NOTE, is_demo
from zhagen.web.demo.making import DATABASE, NotADemo, clear_old_demo, note_demo_made

DAY = dt.date(2026, 3, 31)


def made(folder: Path) -> Path:
    assert clear_old_demo(folder)
    (folder / DATABASE).write_text("records")
    note_demo_made(folder, DAY)
    return folder


def test_a_finished_demo_is_opened_and_not_made_again(tmp_path: Path) -> None:
    folder = made(tmp_path / "demo")
    assert is_demo(folder)
    assert not clear_old_demo(folder)
    assert (folder / DATABASE).read_text() == "records"


@pytest.mark.parametrize("note", ['{"made_by": null}', '{"made_by": "0.0.0/1"}', "[]", "no json"])
def test_an_unfinished_or_older_one_is(tmp_path: Path, note: str) -> None:
    folder = made(tmp_path / "demo")
    (folder / DEMO_NOTE).write_text(note)
    assert clear_old_demo(folder)
    assert not (folder / DATABASE).exists()
    assert json.loads((folder / DEMO_NOTE).read_text()) == {"made_by": None}


def test_real_records_are_never_cleared_away(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_text("records")
    with pytest.raises(NotADemo):
        clear_old_demo(tmp_path)
    assert (tmp_path / DATABASE).read_text() == "records"
    assert not is_demo(tmp_path)
