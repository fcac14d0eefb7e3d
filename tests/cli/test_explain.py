"""zhagen explain: every item, both languages, without and with a ledger."""

import pytest

from tests.cli.run import zhagen
from zhagen.method.playbook.load import load_playbook


def unbroken(text: str) -> str:
    """The text without white space: a terminal breaks its lines where it likes."""
    return "".join(text.split())


ITEMS = [item.id for item in load_playbook().items]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("item", ITEMS)
def test_every_item_says_what_it_means_and_why_its_numbers(item: str, lang: str) -> None:
    ran = zhagen("explain", item, "--lang", lang)
    assert ran.status == 0
    spec, said = load_playbook().item(item), unbroken(ran.out)
    assert unbroken(spec.words.in_(lang)) in said
    assert unbroken(spec.means.in_(lang)) in said
    for part in spec.parts:
        assert unbroken(part.label.in_(lang)) in said
        for name in part.numbers:
            assert unbroken(part.numbers.number(name).why.in_(lang)) in said


def test_every_item_has_a_meaning_of_its_own() -> None:
    assert [item.id for item in load_playbook().items if item.means == item.words] == []


def test_with_a_ledger_it_goes_down_to_the_records(davis) -> None:
    ran = zhagen("explain", "consolidate-participation", davis, "--lang", "en")
    assert ran.status == 0
    assert "15/18" in ran.out
    assert "sign-in-1 " in ran.out
    assert "Attendance 89" in ran.out


def test_an_item_may_be_named_by_its_end_or_its_short_name() -> None:
    item = load_playbook().item("prepare.goals.know-households")
    by_end, by_name = zhagen("explain", "know-households"), zhagen("explain", item.short.zh)
    assert by_end.out == by_name.out
    assert item.words.zh in by_end.out


def test_an_unknown_item_names_those_there_are() -> None:
    ran = zhagen("explain", "no-such-item", "--lang", "en")
    assert ran.status == 2
    assert "prepare.goals.know-households" in ran.err


def test_the_records_stand_under_the_words_of_their_part_and_not_its_id(davis) -> None:
    behind = zhagen("explain", "consolidate-participation", davis).out.split("背后的记录")[1]
    part = load_playbook().item("launch.tasks.consolidate-participation").parts[0]
    assert f"{part.label.zh} · 签到 89" in behind
    assert f"  {part.id} · " not in behind
