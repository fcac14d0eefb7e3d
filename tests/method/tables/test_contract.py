"""The declared tables are those of the contract: names, order, types, lists, and what may be empty."""

import tomllib
from pathlib import Path

import pytest

from zhagen.method.tables import TABLES, ColumnType
from zhagen.method.terms import Words

CONTRACT = tomllib.loads((Path(__file__).parent / "contract.toml").read_text(encoding="utf-8"))
COMMON = ["id", "engagement", "day", "entered"]
COMMUNITY_WIDE = {
    "buildings",
    "households",
    "residents",
    "residences",
    "profile_facts",
    "resources",
    "partners",
    "partner_facts",
}
WITHOUT_DAY = {"buildings", "households", "residents", "residences", "partners", "resources"}


def test_all_tables_in_their_order() -> None:
    assert list(TABLES) == list(CONTRACT)
    assert len(TABLES) == 43


@pytest.mark.parametrize("name", CONTRACT)
def test_columns_in_their_order(name: str) -> None:
    assert [column.name for column in TABLES[name].columns] == COMMON + list(CONTRACT[name])


@pytest.mark.parametrize("name", CONTRACT)
def test_types_and_lists(name: str) -> None:
    declared = {column.name: column for column in TABLES[name].columns}
    for column, stated in CONTRACT[name].items():
        if isinstance(stated, list):
            assert declared[column].type is ColumnType.ONE_OF
            assert [allowed.code for allowed in declared[column].allowed] == [code for code in stated if code]
        else:
            assert declared[column].type == stated.rstrip("?")
            assert declared[column].required == (stated == "id")


def test_community_wide_tables() -> None:
    assert {name for name, table in TABLES.items() if table.community_wide} == COMMUNITY_WIDE


def test_required_common_columns() -> None:
    for name, table in TABLES.items():
        assert table.column("id").required
        assert table.column("engagement").required == (name not in COMMUNITY_WIDE | {"engagements"})
        assert table.column("day").required == (name not in WITHOUT_DAY)
        assert not table.column("entered").required


def test_documented_ranges() -> None:
    ranges = {
        f"{name}.{column.name}": (column.low, column.high)
        for name, table in TABLES.items()
        for column in table.columns
        if (column.low, column.high) != (None, None)
    }
    assert ranges == {
        "concerns.worker_input": (0, 3),
        "need_findings.severity": (1, 5),
        "group_rules.level": (0, 3),
        "attendance.part": (0, 3),
        "decisions.worker_input": (0, 3),
        "decisions.members_voted": (0, 1),
        "skill_evidence.level": (0, 4),
        "check_ins.tired": (0, 4),
        "check_ins.useful": (0, 4),
        "check_ins.go_on": (0, 4),
        "survey_answers.score": (0, 3),
    }


def test_levels_have_a_word_each_and_the_meaning_lists_them() -> None:
    scales = {f"{name}.{c.name}": c for name, table in TABLES.items() for c in table.columns if c.levels}
    assert set(scales) == {
        "attendance.part",
        "concerns.worker_input",
        "decisions.worker_input",
        "group_rules.level",
        "skill_evidence.level",
    }
    for column in scales.values():
        assert [level for level, _word in column.levels] == list(range(column.low, column.high + 1))
    assert scales["decisions.worker_input"].meaning == Words(
        "0 没有，1 建议，2 共做，3 代做", "0 none, 1 advice, 2 together, 3 done for them"
    )
    assert scales["attendance.part"].meaning.zh.endswith("，3 主持或发起；空白表示没有记")
    assert scales["attendance.part"].meaning.en.endswith(", 3 chaired or initiated; empty: not recorded")


def test_days_that_are_no_happening_are_said() -> None:
    said = {name for name, table in TABLES.items() if table.day is not None}
    assert said > WITHOUT_DAY
    assert said - WITHOUT_DAY == {
        "agreements",
        "funding",
        "groups",
        "kept",
        "memberships",
        "objectives",
        "partner_facts",
        "plan_steps",
        "posts",
        "profile_facts",
        "roles",
    }


def test_who_is_of_the_team() -> None:
    workers = {name for name, table in TABLES.items() for c in table.columns if c.is_worker}
    assert workers == {"contacts", "posts", "work_hours"}


def test_references_point_to_tables_and_ends_to_starts() -> None:
    for table in TABLES.values():
        dates = {column.name for column in table.columns if column.type is ColumnType.DATE}
        for column in table.columns:
            assert column.refers is None or column.refers in TABLES
            assert column.starts is None or {column.name, column.starts} <= dates


def test_open_lists() -> None:
    opened = {f"{name}.{c.name}" for name, table in TABLES.items() for c in table.columns if c.open_list}
    assert opened == {
        "concerns.category",
        "need_findings.category",
        "need_ranks.category",
        "survey_answers.question",
        "kept.table",
    }
    assert [allowed.code for allowed in TABLES["kept"].column("table").allowed] == [
        n for n in TABLES if n != "kept"
    ]


def test_a_column_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        TABLES["kept"].column("colour")
