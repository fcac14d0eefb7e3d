"""A station's own numbers: what they do, and everything that is refused, at once and with its line."""

from datetime import date

import pytest

from tests.method.playbook.small_method import small_playbook, station_issues, with_station
from zhagen.method.playbook.issue import BadPlaybook
from zhagen.method.playbook.spec import Change, Place

SIGNED = "since: 2026-03-01, why: 只有 400 户, by: 周晓梅"
GOOD = f"""\
station: 柳林社工站
changes:
  - {{item: prepare.goals.know-households, part: known, number: target, value: 60, {SIGNED}}}
  - {{rule: backbone_activities, value: 2, {SIGNED}}}
"""


def test_a_changed_number_holds_and_keeps_the_methods_own_value_and_reason() -> None:
    target = with_station(GOOD).item("prepare.goals.know-households").parts[0].numbers.number("target")
    assert target.value == 60
    assert target.change == Change(date(2026, 3, 1), "只有 400 户", "周晓梅", 100)
    assert target.why.en == "It was counted"
    assert target.place == Place("station.yaml", 3)


def test_a_changed_rule_holds() -> None:
    assert dict(with_station(GOOD).rules) == {"close_share": 0.7, "backbone_activities": 2.0}


def test_what_is_not_named_stays() -> None:
    known = with_station(GOOD).item("prepare.goals.know-households").parts[0]
    assert known.numbers.number("window") == small_playbook().item("prepare.goals.know-households").parts[
        0
    ].numbers.number("window")


def test_the_playbook_says_that_a_station_changed_it_and_what() -> None:
    playbook = with_station(GOOD)
    assert (playbook.version, playbook.station) == ("1+station", "柳林社工站")
    assert playbook.changes == ("prepare.goals.know-households#known.target", "rules.backbone_activities")
    assert playbook.hash != small_playbook().hash


def test_the_packaged_playbook_is_untouched() -> None:
    with_station(GOOD)
    known = small_playbook().item("prepare.goals.know-households").parts[0]
    assert known.numbers["target"] == 100
    assert (small_playbook().version, small_playbook().changes, small_playbook().station) == ("1", (), None)


def change(entry: str) -> str:
    """A station's file with one entry, on line 3."""
    return f"station: 柳林\nchanges:\n  - {{{entry}}}\n"


PART = "item: prepare.goals.know-households, part: known"
KNOWN = "prepare.goals.know-households#known"
REFUSED = [
    (f"item: prepare.goals.know-all, part: known, number: target, value: 1, {SIGNED}",
     '(what-is-named-exists) there is no item "prepare.goals.know-all"'),
    (f"item: prepare.goals.know-households, part: sure, number: target, value: 1, {SIGNED}",
     '(what-is-named-exists) there is no part "sure"; there are known, priority'),
    (f"{PART}, number: goal, value: 1, {SIGNED}",
     '(what-is-named-exists) there is no number "goal"; there are window, target'),
    (f"{PART}, value: 1, {SIGNED}",
     "(what-is-named-exists) it does not say which number; there are window, target"),
    (f"item: prepare.goals.know-households, part: confidence, number: seen, value: 1, {SIGNED}",
     '(what-is-named-exists) there is no part "confidence"; there are known, priority'),
    (f"rule: backbone, value: 1, {SIGNED}",
     '(what-is-named-exists) there is no rule "backbone"; there are close_share, backbone_activities'),
    (f"{PART}, number: target, {SIGNED}", "(changes-are-numbers) it does not say the new value (value)"),
    (f"{PART}, number: target, value: many, {SIGNED}", '(changes-are-numbers) "many" is no number'),
    (f"{PART}, number: target, value: true, {SIGNED}", '(changes-are-numbers) "True" is no number'),
    (f"{PART}, number: target, value: -5, {SIGNED}", '(changes-are-numbers) "target" cannot be negative: -5'),
    (f"{PART}, number: window, value: -90, {SIGNED}", '(changes-are-numbers) "window" cannot be negative: -90'),
    (f"{PART}, number: window, value: 0.5, {SIGNED}",
     '(changes-are-numbers) "window" is a number of days: a whole number from 1 on, not 0.5'),
    (f"{PART}, number: target, value: 1, en: Households, {SIGNED}",
     '(changes-are-numbers) only numbers can be changed; "en" belongs to the method'),
    (f"{PART}, number: target, value: 1, test: shown, {SIGNED}",
     '(changes-are-numbers) only numbers can be changed; "test" belongs to the method'),
    (f"{PART}, number: target, value: 1, note: x, {SIGNED}", '(changes-are-numbers) "note" is not known here'),
    (f"{PART}, number: target, value: 1, why: a, by: b",
     "(changes-are-signed) it does not say since which day (since)"),
    (f"{PART}, number: target, value: 1, since: March, why: a, by: b",
     '(changes-are-signed) since is a day, 2026-03-01, not "March"'),
    (f"{PART}, number: target, value: 1, since: 2026-02-30, why: a, by: b",
     '(changes-are-signed) since is a day, 2026-03-01, not "2026-02-30"'),
    (f"{PART}, number: target, value: 1, since: 2026-03-01, by: b",
     "(changes-are-signed) it does not say why (why)"),
    (f"{PART}, number: target, value: 1, since: 2026-03-01, why: ' ', by: b",
     "(changes-are-signed) it does not say why (why)"),
    (f"{PART}, number: target, value: 1, since: 2026-03-01, why: a",
     "(changes-are-signed) it does not say who decided (by)"),
    (f"item: prepare.cautions.no-eventification, part: share, number: firing, value: 0.3, {SIGNED}",
     '(changes-are-numbers) "firing" should lie beyond "watch"; they are 0.3, 0.45'),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "said"), REFUSED)
def test_a_change_is_refused(entry: str, said: str) -> None:
    rule, _, sentence = said.partition(" ")
    assert station_issues(change(entry)) == [f"station.yaml:3: {sentence} {rule}"]


def test_everything_wrong_is_said_at_once_in_both_languages() -> None:
    text = "changes:\n  - {rule: backbone, value: -1}\n  - 5\nnot_applicable:\n  - {item: x}\n"
    with pytest.raises(BadPlaybook) as caught:
        with_station(text)
    assert [issue.line("zh") for issue in caught.value.issues] == [
        "station.yaml:1: 没有写站名（station） (station-file)",
        "station.yaml:1: “changes”下面应是一条条 {...} (station-file)",
        "station.yaml:2: “value”不能是负数：-1 (changes-are-numbers)",
        "station.yaml:2: 没有写从哪天起（since） (changes-are-signed)",
        "station.yaml:2: 没有写理由（why） (changes-are-signed)",
        "station.yaml:2: 没有写谁定的（by） (changes-are-signed)",
        "station.yaml:2: 没有规则“backbone”，有的是 close_share, backbone_activities (what-is-named-exists)",
        "station.yaml:5: 没有写从哪天起（since） (changes-are-signed)",
        "station.yaml:5: 没有写理由（why） (changes-are-signed)",
        "station.yaml:5: 没有写谁定的（by） (changes-are-signed)",
        "station.yaml:5: 没有条目“x” (not-applicable-is-signed)",
    ]


def test_a_number_is_changed_once_a_day() -> None:
    entry = f"  - {{rule: backbone_activities, value: 2, {SIGNED}}}\n"
    assert station_issues(f"station: 柳林\nchanges:\n{entry}{entry}") == [
        "station.yaml:4: rules.backbone_activities is changed twice from the same day on (2026-03-01) "
        "(changes-are-numbers)"
    ]


TWICE = f"""\
station: 柳林
changes:
  - {{item: prepare.goals.know-households, part: known, number: target, value: 80, since: 2026-10-15, why: 满, by: 周}}
  - {{item: prepare.goals.know-households, part: known, number: target, value: 60, {SIGNED}}}
not_applicable:
  - {{item: prepare.cautions.no-eventification, since: 2026-05-01, why: 不办活动, by: 李}}
"""
BY_DAY = [
    (date(2026, 2, 28), 100, None, None, False),
    (date(2026, 3, 1), 60, date(2026, 3, 1), 100, False),
    (date(2026, 10, 14), 60, date(2026, 3, 1), 100, True),
    (date(2026, 10, 15), 80, date(2026, 10, 15), 60, True),
    (date(2030, 1, 1), 80, date(2026, 10, 15), 60, True),
]


@pytest.mark.parametrize(("day", "value", "since", "before", "absent"), BY_DAY)
def test_each_change_holds_from_its_day_on(
    day: date, value: float, since: date | None, before: float | None, absent: bool
) -> None:
    playbook = with_station(TWICE).on(day)
    target = playbook.item("prepare.goals.know-households").parts[0].numbers.number("target")
    change = target.change
    assert (target.value, change and change.since, change and change.before) == (value, since, before)
    assert (playbook.item("prepare.cautions.no-eventification").not_applicable is not None) == absent


def test_what_holds_on_some_days_is_named_for_them() -> None:
    playbook, known = with_station(TWICE), f"{KNOWN}.target"
    assert playbook.changed_by([date(2026, 2, 28)]) == ()
    assert playbook.changed_by([date(2026, 2, 28), date(2026, 3, 1)]) == (known,)
    assert playbook.changed_by([date(2026, 5, 1)]) == (known, "prepare.cautions.no-eventification")


def test_what_was_kept_of_one_day_is_not_taken_for_another() -> None:
    other = with_station(TWICE.replace("2026-10-15", "2026-10-16"))
    assert other.hash != with_station(TWICE).hash
    assert (
        with_station(TWICE).limited({"prepare.goals.know-households"}).on(date(2026, 3, 1)).hash != other.hash
    )


def test_lines_keep_their_order_on_every_day() -> None:
    caution = "item: prepare.cautions.no-eventification, part: share"
    watch = f"  - {{{caution}, number: watch, value: 0.2, {SIGNED}}}\n"
    firing = f"  - {{{caution}, number: firing, value: 0.3, since: 2026-04-01, why: w, by: b}}\n"
    later = f"  - {{{caution}, number: watch, value: 0.5, since: 2026-05-01, why: w, by: b}}\n"
    assert station_issues(f"station: 柳林\nchanges:\n{watch}{firing}") == []
    assert station_issues(f"station: 柳林\nchanges:\n{watch}{firing}{later}") == [
        'station.yaml:5: "firing" should lie beyond "watch"; they are 0.3, 0.5 (changes-are-numbers)'
    ]
    assert station_issues(f"station: 柳林\nchanges:\n{firing}{later}") == [
        'station.yaml:3: "firing" should lie beyond "watch"; they are 0.3, 0.45 (changes-are-numbers)'
    ]


def test_no_more_days_than_can_be_read() -> None:
    days = (date(2000, 1, 1).replace(year=2000 + n // 28, day=1 + n % 28) for n in range(201))
    lines = (f"  - {{rule: backbone_activities, value: 2, since: {day}, why: w, by: b}}\n" for day in days)
    assert station_issues(f"station: 柳林\nchanges:\n{''.join(lines)}") == [
        "station.yaml:2: 200 different days are the most (station-file)"
    ]


def test_two_changes_may_move_both_lines() -> None:
    caution = "item: prepare.cautions.no-eventification, part: share"
    playbook = with_station(
        "station: 柳林\nchanges:\n"
        f"  - {{{caution}, number: watch, value: 0.2, {SIGNED}}}\n"
        f"  - {{{caution}, number: firing, value: 0.3, {SIGNED}}}\n"
    )
    assert dict(playbook.item("prepare.cautions.no-eventification").parts[0].numbers) == {
        "window": 90.0,
        "watch": 0.2,
        "firing": 0.3,
    }
