"""What can be asked of a measure without counting: its numbers, its tables; and that a part without them is refused."""

from pathlib import Path

import pytest

from zhagen.method.measures.registry import all_measures, needed_numbers
from zhagen.method.measures.sources import per, rows
from zhagen.method.measures.terms import N, c, expr
from zhagen.method.playbook.issue import BadPlaybook
from zhagen.method.playbook.load import load_playbook

STATION = """\
station: 柳林社工站
add:
  launch.goals.again:
    zh: 又见面
    en: Met again
    short: [又见面, Met again]
    parts:
      again:
        measure: households-met-again
        test: at-least
        label: [见过几次的户, Met several times]
        of: [户, households]
        numbers:
          window: [180, ours]
          target: [0.5, ours]
reasons:
  ours:
    why: [这里住得近, People live close]
"""


def test_a_station_part_without_a_number_of_its_measure_is_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "station.yaml"
    file.write_text(STATION, "utf-8")
    with pytest.raises(BadPlaybook) as caught:
        load_playbook(file, needed_numbers())
    (issue,) = caught.value.issues
    assert (issue.place.line, issue.says.zh, issue.says.en) == (
        13,
        "量法“households-met-again”要有“days”",
        'the measure "households-met-again" needs "days"',
    )


def test_numbers_and_tables_follow_from_the_data() -> None:
    counts = all_measures()["households-known-share"].counts
    assert counts.needs == {"window"}
    assert counts.needs_rules == {"minutes_when_empty"}
    assert set(counts.tables) == {"contacts", "posts", "buildings", "households"}


def test_what_says_the_same_is_one_object() -> None:
    assert rows("contacts").where(c.made) is rows("contacts").where(c.made)
    assert per(rows("contacts"), "household") is not per(rows("contacts"), "worker")
    assert expr(0) is not expr(False)
    assert (c.ago < N.window) is (c.ago < N.window)


def test_an_expression_is_never_taken_for_a_truth() -> None:
    with pytest.raises(TypeError):
        bool(c.ago < 90)
