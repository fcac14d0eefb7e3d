"""The small method is sound, and becomes what it says."""

import pytest

from tests.method.playbook.small_method import MEASURES, small_playbook, small_raw
from zhagen.method.playbook.checks import check_playbook
from zhagen.method.terms import Kind, Words


def test_nothing_is_wrong_with_it() -> None:
    assert check_playbook(small_raw(), MEASURES) == []


def test_items_stand_in_the_order_of_the_table() -> None:
    assert [item.id for item in small_playbook().items] == [
        "prepare.residents.lack-confidence",
        "prepare.goals.know-households",
        "prepare.cautions.no-eventification",
    ]


def test_an_item_has_its_words_kind_and_place() -> None:
    item = small_playbook().item("prepare.goals.know-households")
    assert (item.stage, item.dimension, item.kind) == ("prepare", "goals", Kind.GOAL)
    assert item.words == Words("认识居民", "Households are known")
    assert item.short == Words("认识居民", "Households known")
    assert (item.place.file, item.place.line) == ("small/prepare.yaml", 18)
    assert (item.combine, item.quiet_when, item.added, item.not_applicable) == ("all", None, False, None)


def test_a_part_has_its_numbers_with_reason_source_and_place() -> None:
    known, priority = small_playbook().item("prepare.goals.know-households").parts
    assert (known.measure, known.test, dict(known.numbers)) == (
        "households-known",
        "at-least",
        {"window": 180.0, "target": 100.0},
    )
    assert known.do == Words("再认识 {short} 户", "get to know {short} more")
    assert known.settle is None
    target = known.numbers.number("target")
    assert (target.why, target.source) == (Words("数过", "It was counted"), "某书 · a book")
    assert (target.place.file, target.place.line, target.change) == ("small/prepare.yaml", 31, None)
    assert priority.numbers.number("enough").source is None


def test_what_stands_beside_shows_another_items_part() -> None:
    (beside,) = small_playbook().item("prepare.goals.know-households").beside
    assert (beside.id, beside.refers, beside.test, beside.measure) == (
        "confidence",
        "prepare.residents.lack-confidence#said",
        "shown",
        "",
    )
    assert beside.label == Words("信心", "Confidence")


def test_lines_keep_their_operators() -> None:
    (said,) = small_playbook().item("prepare.residents.lack-confidence").parts
    assert dict(said.ops) == {"seen": "<", "partly": "<="}


def test_a_caution_may_be_quiet_once_other_items_hold() -> None:
    gate = small_playbook().item("prepare.cautions.no-eventification").quiet_when
    assert gate is not None
    assert (gate.reached, gate.has_rows) == (("prepare.goals.know-households",), "objectives")


def test_rules_are_numbers_too() -> None:
    assert dict(small_playbook().rules) == {"close_share": 0.7, "backbone_activities": 3.0}


def test_an_unknown_item_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        small_playbook().item("prepare.goals.know-nobody")
