"""Every name can be found by its words, in either language, without doubt which one is meant."""

import pytest

from zhagen.method.ledger.headings import key_of
from zhagen.method.tables import TABLES, Allowed, Column, Table


def _names(thing: Table | Column) -> set[str]:
    return {key_of(thing.name), key_of(thing.label.zh), key_of(thing.label.en)}


def _codes(allowed: Allowed) -> set[str]:
    return {key_of(allowed.code), key_of(allowed.label.zh), key_of(allowed.label.en)}


def test_no_name_stands_for_two_tables() -> None:
    keys = [key for table in TABLES.values() for key in _names(table)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_no_heading_stands_for_two_columns(table: Table) -> None:
    keys = [key for column in table.columns for key in _names(column)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_no_value_stands_for_two_codes(table: Table) -> None:
    for column in table.columns:
        keys = [key for allowed in column.allowed for key in _codes(allowed)]
        assert len(keys) == len(set(keys)), column.name


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_words_are_there_in_both_languages(table: Table) -> None:
    words = [table.label, table.meaning, *([table.day] if table.day else [])]
    for column in table.columns:
        words += [column.label, column.meaning, *(allowed.label for allowed in column.allowed)]
        words += [word for _level, word in column.levels]
    for word in words:
        assert any("\u4e00" <= letter <= "\u9fff" for letter in word.zh), word
        assert word.en.isascii(), word


def test_labels_fit_the_name_of_a_sheet() -> None:
    for table in TABLES.values():
        assert len(table.label.en) <= 31
        assert not set(table.label.zh + table.label.en) & set("[]:*?/\\")
