"""The room's texts are whole, and nothing heavy comes in before it is needed."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from string import Formatter

import zhagen.board
from zhagen.board.labels import LABELS, day_text, month_text
from zhagen.board.views.numbers import CHINESE
from zhagen.method.playbook.load import load_playbook

ROOM = Path(zhagen.board.__file__).parent


def test_every_label_is_in_both_languages_with_the_same_blanks() -> None:
    for name, words in LABELS.items():
        assert words.zh, name
        assert words.en, name
        blanks = [
            {field for _, field, _, _ in Formatter().parse(text) if field} for text in (words.zh, words.en)
        ]
        assert blanks[0] == blanks[1], name


def test_every_label_is_used() -> None:
    text = "".join(
        p.read_text("utf-8")
        for p in ROOM.rglob("*")
        if p.suffix in (".py", ".html") and p.name != "labels.py"
    )
    assert [name for name in LABELS if f'"{name}"' not in text and f"'{name}'" not in text] == []


def test_every_number_of_the_packaged_playbook_has_a_chinese_name() -> None:
    playbook = load_playbook()
    parts = (part for item in playbook.items for part in (*item.parts, *item.beside) if part.refers is None)
    names = {name for part in parts for name in part.numbers} | set(playbook.rules)
    assert sorted(names - set(CHINESE)) == []


def test_days() -> None:
    day = date(2026, 3, 9)
    assert (day_text(day, "zh"), day_text(day, "en")) == ("2026年3月9日", "9 March 2026")
    assert (month_text(day, "zh"), month_text(day, "en")) == ("2026年3月", "Mar 2026")


def test_the_room_itself_imports_nothing_heavy() -> None:
    code = "import sys, zhagen.board; print(*sorted({'jinja2', 'rich', 'xlsxwriter'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout.strip() == ""


def test_colours_are_tokens() -> None:
    """A colour outside the tokens at the top, print's own and the filled block would escape the dark page."""
    css = (ROOM / "static" / "board" / "board.css").read_text("utf-8")
    body = css.split("/* print")[0]
    rules = [line for line in body.splitlines() if not line.lstrip().startswith(".next")]
    assert [line for line in rules if re.search(r"#[0-9a-f]{3,6}\b", line)] == []
