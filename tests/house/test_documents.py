"""The documents keep their word: commands are there, links lead somewhere, rooms and words are named."""

import re
import subprocess
import sys
from functools import cache

import pytest

from tests.house.tree import ROOT, list_code, read_text
from zhagen import __version__
from zhagen.method.tables import TABLES
from zhagen.method.terms import STATE_WORDS

DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "GLOSSARY.md", "SECURITY.md", "CHANGELOG.md")


@cache
def read_document(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def list_code_spans(text: str) -> list[str]:
    """What stands between backticks or in a fenced block, one command a line."""
    fenced = re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL)
    rest = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return [line for block in fenced for line in block.splitlines()] + re.findall(r"`([^`\n]+)`", rest)


def list_commands(program: str) -> set[str]:
    """The words that follow `make` or `zhagen` in the documents."""
    spans = [span for name in DOCUMENTS for span in list_code_spans(read_document(name))]
    return {found.group(1) for span in spans if (found := re.match(rf"{program} ([a-z-]+)\b", span))}


def test_make_commands_are_in_the_makefile() -> None:
    targets = set(
        re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    )
    assert {"run", "test", "lint", "docs"} <= list_commands("make") <= targets


def test_zhagen_commands_are_in_the_command_line() -> None:
    code = "from zhagen.cli import main; main()"
    shown = subprocess.run(
        [sys.executable, "-c", code, "--help"], check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout
    commands = list_commands("zhagen")
    assert {"read", "explain", "check", "template"} <= commands
    assert {command for command in commands if not re.search(rf"\b{command}\b", shown)} == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)\)", read_document(name))
    assert [to for to in targets if not to.startswith("https://") and not (ROOT / to).exists()] == []


@pytest.mark.parametrize(
    ("name", "mark"), [("README.md", "\n### "), ("SECURITY.md", "\n- "), ("SECURITY.md", "\n**")]
)
def test_both_languages_say_as_much(name: str, mark: str) -> None:
    chinese, english = re.split(r"^## English$", read_document(name), flags=re.MULTILINE)
    assert "## 中文" in chinese
    assert chinese.count(mark) == english.count(mark) > 0


def test_every_room_is_in_architecture() -> None:
    text = read_document("ARCHITECTURE.md")
    source = ROOT / "src" / "zhagen"
    rooms = [
        path.parent for within in ("", "method/", "web/") for path in source.glob(f"{within}*/__init__.py")
    ]
    assert len(rooms) > 15
    assert [room.name for room in rooms if f"{room.name}/ " not in text] == []


def test_a_room_has_at_most_one_page_in_architecture() -> None:
    pages = re.split(r"^## ", read_document("ARCHITECTURE.md"), flags=re.MULTILINE)[1:]
    assert len(pages) > 8
    assert [page.splitlines()[0] for page in pages if len(page.splitlines()) > 60] == []


def list_glossary() -> set[tuple[str, str]]:
    """The Chinese and the English word of each row."""
    rows = [line.split("|") for line in read_document("GLOSSARY.md").splitlines() if line.startswith("| ")]
    return {(row[1].strip(), row[2].strip()) for row in rows}


def test_every_state_is_in_the_glossary() -> None:
    assert {(words.zh, words.en) for words in STATE_WORDS.values()} <= list_glossary()


def test_every_table_is_in_the_glossary() -> None:
    assert {(table.label.zh, table.label.en) for table in TABLES.values()} <= list_glossary()


def test_every_noun_of_the_code_is_in_the_code() -> None:
    section = read_document("GLOSSARY.md").split("## 代码自己的名词")[1]
    rows = [line.split("|") for line in section.splitlines() if line.startswith("| ") and "---" not in line]
    nouns = [noun for row in rows for noun in re.findall(r"`([A-Z]\w+)`", row[1])]
    source = "\n".join(read_text(path) for path in list_code() if path.is_relative_to("src"))
    assert len(nouns) > 25
    assert [noun for noun in nouns if not re.search(rf"^class {noun}\b", source, flags=re.MULTILINE)] == []


def test_the_change_log_has_this_version() -> None:
    assert f"## [{__version__}]" in read_document("CHANGELOG.md")
