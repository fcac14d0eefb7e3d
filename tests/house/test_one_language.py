"""One language a page: Chinese sentences have Chinese marks and words, English ones have none of them."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Any

from babel.messages.pofile import read_po

from tests.house.tree import ROOT
from zhagen.board.labels import KINDS, LABELS
from zhagen.method.ledger import sentences as of_ledgers
from zhagen.method.playbook import load_playbook
from zhagen.method.reading import sentences as of_readings
from zhagen.method.reading import words as of_figures
from zhagen.method.tables import TABLES
from zhagen.method.terms import STATE_WORDS, Words

PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]|\{[^{}]*\}")
CODE = re.compile(
    r"\d+年\d+月\d+日|`[^`]*`|“[^”]*”|https?:\S+|[\w./-]*\.(?:csv|xlsx|toml|yaml|json|parquet)\b|--[\w-]+"
)
HAN = r"\u3400-\u9fff"
HALF = re.compile(rf"(?<=[{HAN}])[,;:?!()]|[,;:?!()](?=[{HAN}])")
FULL = re.compile(rf"[{HAN}，。；：？！（）、「」《》]")
WORD = re.compile(r"[A-Za-z]{2,}")
# Names of keys, files, encodings and commands have no Chinese.
NAMED = {
    "Windows",
    "Wi",
    "Fi",
    "Ctrl",
    "Tab",
    "Shift",
    "Enter",
    "Esc",
    "CSV",
    "Parquet",
    "UTF",
    "GB",
    "Big",
    "MB",
}
NAMED |= {"https", "TOTP", "zhagen", "check", "doctor", "contacts"}


def words_in(value: Any) -> Iterator[Words]:
    """Every pair of words in what is declared."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from words_in(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from words_in(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            if field.name != "example":  # what a cell holds, and no sentence
                yield from words_in(getattr(value, field.name))


def sentences() -> dict[str, str]:
    """Chinese -> English, of pages, boards, playbook, tables, ledgers and readings."""
    modules = [vars(one) for one in (of_ledgers, of_readings, of_figures)]
    said = words_in([LABELS, KINDS, STATE_WORDS, TABLES, load_playbook(), modules])
    found = {one.zh: one.en for one in said}
    catalogue = ROOT / "src/zhagen/web/locale/en/LC_MESSAGES/django.po"
    with catalogue.open("rb") as file:
        found |= {str(one.id): str(one.string) for one in read_po(file) if one.id}
    return {plain(zh): plain(en) for zh, en in found.items()}


def plain(text: str) -> str:
    """Without what is filled in and what is quoted."""
    return CODE.sub("", PLACE.sub("0", text))


def test_chinese_sentences_have_chinese_marks() -> None:
    assert [zh for zh in sentences() if HALF.search(zh)] == []


def test_chinese_sentences_have_no_english_words() -> None:
    assert [zh for zh in sentences() if set(WORD.findall(zh)) - NAMED] == []


def test_english_sentences_have_no_chinese() -> None:
    assert [en for en in sentences().values() if FULL.search(en)] == []


SAID = re.compile(
    r"\{%\s*blocktranslate.*?endblocktranslate\s*%\}|\{%\s*translate\b.*?%\}|\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}",
    re.DOTALL,
)
# What stands in both languages on every page.
IN_BOTH = re.compile(r"扎根|中文|虚构示例")


def test_templates_hold_no_chinese_that_is_not_translated() -> None:
    templates = sorted((ROOT / "src/zhagen").rglob("*.html"))
    found = {
        str(path.relative_to(ROOT)): left
        for path in templates
        if (left := FULL.findall(IN_BOTH.sub("", SAID.sub("", path.read_text("utf-8")))))
    }
    assert (found, len(templates) > 100) == ({}, True)
