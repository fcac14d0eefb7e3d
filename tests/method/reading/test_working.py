"""A value that is not k of n says what it was made of, and a verdict that a rule made milder says which rule."""

import string
from collections.abc import Iterator

import pytest

from tests.method.reading.notes.drawn_reading import drawn_reading
from tests.method.spec.launch.dependency import MOSTLY_STAFF, THREE_OF_FIVE, YOUNG
from zhagen.board.figures import interval_text, kn_text
from zhagen.method.measures.making import MADE, Form
from zhagen.method.measures.registry import all_measures
from zhagen.method.playbook import load_playbook
from zhagen.method.playbook.spec import PartSpec
from zhagen.method.reading.model import Part
from zhagen.method.reading.working import MADE_WORDS
from zhagen.method.terms import State, Verdict, Words

MILDER = ("capped", "inside", "shown", "away", "weak")


def own_parts() -> Iterator[tuple[str, PartSpec]]:
    for item in load_playbook().items:
        for part in (*item.parts, *item.beside):
            if part.refers is None:
                yield f"{item.id}#{part.id}", part


def part_of(item: str, part: str, tables: str, day: str = "2026-06-30") -> Part:
    found = drawn_reading(item, tables, day).item(item)
    return next(one for one in found.parts if one.id == part)


def test_every_value_that_is_not_k_of_n_has_words_for_what_it_is_made_of() -> None:
    forms = {address: all_measures()[part.measure].form for address, part in own_parts()}
    worded = {address for address, part in own_parts() if part.working is not None}
    plain = {Form.SHARE, Form.COUNT, Form.NUMBER}
    assert {one for one, form in forms.items() if form not in plain | {*MADE_WORDS}} <= worded


def test_words_of_a_value_name_only_what_its_measure_gives() -> None:
    for address, part in own_parts():
        if part.working is not None:
            sums = all_measures()[part.measure].counts.sums
            given = {name.removeprefix(MADE) for name in sums} | {"of"}
            for text in (part.working.zh, part.working.en):
                named = {name for _, name, _, _ in string.Formatter().parse(text) if name}
                assert named <= given, address


def test_every_rule_that_makes_a_verdict_milder_has_its_words() -> None:
    for address, part in own_parts():
        flags = {flag for flag in MILDER if flag in all_measures()[part.measure].counts.sums}
        assert {*part.softened} == flags, address


@pytest.mark.parametrize(
    ("measure", "form"),
    [
        ("posts-filled", Form.SHARE),
        ("event-hours", Form.SHARE),
        ("residents-giving-time", Form.SHARE),
        ("households-known", Form.COUNT),
        ("staff-share-of-functions", Form.MEAN),
        ("members-voting", Form.MEAN),
        ("organisation-level", Form.MIDDLE),
        ("longest-term", Form.LONGEST),
        ("staff-share-falling", Form.DIFFERENCE),
        ("incentive-ratio", Form.RATIO),
        ("groups-vigour", Form.SCORE),
    ],
)
def test_the_form_of_a_value_is_read_from_its_measure(measure: str, form: Form) -> None:
    assert all_measures()[measure].form is form


def test_a_mean_of_shares_says_of_how_many_and_is_no_k_of_n() -> None:
    part = part_of("launch.cautions.dependency", "functions", MOSTLY_STAFF)
    assert (part.value, kn_text(part)) == (0.71875, "")
    assert part.working == Words("4 场小组活动的平均", "the mean of 4 activities of groups")


def test_a_comparison_has_both_sides() -> None:
    part = part_of("launch.cautions.dependency", "falling", MOSTLY_STAFF)
    assert part.made_of == {"now": 0.71875, "before": 0.0}
    assert part.working == Words("现在 72%，先前 0%", "now 72%, before 0%")


def test_the_interval_of_a_ratio_is_one_of_ratios() -> None:
    names = "\n".join(
        f"    n{n} | 2026-06-01 | 1     | p{n}       | {'worker' if n < 24 else 'leader'}" for n in range(26)
    )
    tables = f"""
    roles
    id | day        | resident | role   | group
    r1 | 2025-01-01 | x1       | leader | g1

    nominations
    id | day        | round | respondent | named
{names}
    """
    part = part_of("launch.cautions.worker-over-leaders", "named", tables)
    assert (part.value, part.made_of) == (12.0, {"first": 24, "second": 2})
    assert part.low is not None
    assert part.high is not None
    assert part.low < 12 < part.high
    assert interval_text(part, "en") == "95% interval 3.1 to 45.8"


def test_a_state_that_a_rule_softened_says_which_rule() -> None:
    item = drawn_reading("launch.cautions.dependency", YOUNG + MOSTLY_STAFF, "2026-06-30").items[0]
    why = Words("还没有满 180 天的小组", "no group is older than 180 days yet")
    assert (item.state, item.softened) == (State.WATCH, why)
    assert item.says.zh.startswith("留意，因为还没有满 180 天的小组：")
    assert item.says.en.startswith("Watch, because no group is older than 180 days yet. ")


def test_what_is_only_listed_says_why() -> None:
    part = part_of("launch.cautions.dependency", "without-worker", MOSTLY_STAFF)
    assert part.verdict is Verdict.SHOWN
    assert part.softened == Words(
        "没有说过社工不在的活动也记", "the team has not said that it keeps those held without a worker"
    )


def test_a_state_that_no_rule_touched_says_none() -> None:
    old = "\n    groups\n    id | day\n    g1 | 2025-01-01\n"
    item = drawn_reading("launch.cautions.dependency", old + MOSTLY_STAFF + THREE_OF_FIVE, "2026-06-30")
    assert (item.items[0].state, item.items[0].softened) == (State.FIRING, None)
