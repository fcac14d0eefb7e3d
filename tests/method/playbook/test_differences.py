"""What a station changed, as `zhagen playbook diff` lists it."""

from tests.method.playbook.small_method import small_playbook, with_station
from zhagen.method.playbook.differences import differences

STATION = """\
station: 柳林
changes:
  - {rule: backbone_activities, value: 2, since: 2026-03-01, why: 人少, by: 周晓梅}
  - {item: prepare.goals.know-households, part: known, number: target, value: 60,
     since: 2026-03-01, why: 只有 400 户, by: 周晓梅}
not_applicable:
  - {item: prepare.cautions.no-eventification, since: 2026-04-01, why: 不办活动, by: 李工}
add:
  prepare.goals.elders-known:
    zh: 认识老人
    en: Elders are known
    short: [认识老人, Elders known]
    parts:
      known: {measure: confidence, test: shown, label: [户, H], of: [户, h], numbers: {window: [90, because]}}
"""


def test_nothing_differs_from_itself() -> None:
    assert differences(small_playbook(), small_playbook()) == []


def test_each_difference_is_one_line_in_english() -> None:
    assert [d.line("en") for d in differences(small_playbook(), with_station(STATION))] == [
        "rules.backbone_activities: 3 → 2 [2026-03-01 周晓梅: 人少]",
        "prepare.goals.know-households#known.target: 100 → 60 [2026-03-01 周晓梅: 只有 400 户]",
        "prepare.goals.elders-known: added: Elders are known",
        "prepare.cautions.no-eventification: not applicable here [2026-04-01 李工: 不办活动]",
    ]


def test_and_in_chinese() -> None:
    assert [d.line("zh") for d in differences(small_playbook(), with_station(STATION))] == [
        "rules.backbone_activities：3 → 2 [2026-03-01 周晓梅：人少]",
        "prepare.goals.know-households#known.target：100 → 60 [2026-03-01 周晓梅：只有 400 户]",
        "prepare.goals.elders-known：新增：认识老人",
        "prepare.cautions.no-eventification：本站不适用 [2026-04-01 李工：不办活动]",
    ]


def test_the_other_way_round() -> None:
    assert [d.line("en") for d in differences(with_station(STATION), small_playbook())] == [
        "rules.backbone_activities: 2 → 3",
        "prepare.goals.know-households#known.target: 60 → 100",
        "prepare.cautions.no-eventification: applicable again",
        "prepare.goals.elders-known: gone: Elders are known",
    ]
