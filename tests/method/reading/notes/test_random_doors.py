"""Beside a survey at random doors stands what the tables cannot say."""

import pytest

from tests.method.reading.notes.drawn_reading import notes_of
from zhagen.method.terms import Words

ITEM = "consolidate.goals.majority-support"


@pytest.mark.parametrize("engine", ["numpy", "duckdb"])
def test_answers_at_doors_of_the_newest_round(engine: str) -> None:
    tables = """
        survey_answers
        day        | round | sample      | respondent | member | question     | score
        2025-03-01 | 1     | random_door | a1..a30    | no     | supports_org | 2
        2026-03-01 | 2     | random_door | b1..b12    | no     | supports_org | 2
        2026-03-01 | 2     | random_door | b1..b12    | no     | knows_org    | 2
        2026-03-01 | 2     | random_door | b13        | no     | knows_org    |
        2026-03-01 | 2     | at_activity | c1..c9     | no     | knows_org    | 2
    """
    said = Words(
        "随机敲门问到 12 人；抽了多少户、多少户没有应，表里没有，要在旁边写明",
        "12 people answered at random doors; how many doors were drawn and how many refused is not in the tables: "
        "write it beside this",
    )
    assert notes_of(ITEM, tables, "2026-03-31", engine) == [said]


def test_where_no_door_was_drawn_nothing_is_said() -> None:
    tables = """
        survey_answers
        day        | round | sample      | respondent | question   | score
        2026-03-01 | 2     | at_activity | c1..c9     | would_join | 2
    """
    assert notes_of("prepare.residents.lack-confidence", tables, "2026-03-31") == []
