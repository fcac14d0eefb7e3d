"""A station's own items, and those it calls not applicable. None of the method's can be dropped or reworded."""

from datetime import date

import pytest

from tests.method.playbook.small_method import small_playbook, station_issues, with_station
from zhagen.method.playbook.spec import Change, Place
from zhagen.method.terms import Kind, Words

SIGNED = "since: 2026-03-01, why: 没有小组, by: 周晓梅"
ADDED = """\
station: 柳林
add:
  prepare.goals.elders-known:
    zh: 认识老人
    en: Elders are known
    short: [认识老人, Elders known]
    parts:
      known:
        measure: households-known
        test: at-least
        label: [认识的户, Households known]
        of: [户, households]
        numbers:
          window: [180, because]
          target: [12, our-elders]
reasons:
  our-elders:
    why: [独居老人十二户, Twelve elders live alone]
"""


def test_an_added_item_stands_after_those_of_its_cell() -> None:
    assert [item.id for item in with_station(ADDED).items] == [
        "prepare.residents.lack-confidence",
        "prepare.goals.know-households",
        "prepare.goals.elders-known",
        "prepare.cautions.no-eventification",
    ]


def test_an_added_item_is_marked_and_has_its_own_reason() -> None:
    item = with_station(ADDED).item("prepare.goals.elders-known")
    assert (item.added, item.kind, item.place) == (True, Kind.GOAL, Place("station.yaml", 3))
    target = item.parts[0].numbers.number("target")
    assert (target.value, target.why) == (12, Words("独居老人十二户", "Twelve elders live alone"))


def test_what_is_not_applicable_stays_in_the_table_with_its_signature() -> None:
    playbook = with_station(
        f"station: 柳林\nnot_applicable:\n  - {{item: prepare.cautions.no-eventification, {SIGNED}}}\n"
    )
    assert len(playbook.items) == len(small_playbook().items)
    assert playbook.item("prepare.cautions.no-eventification").not_applicable == Change(
        date(2026, 3, 1), "没有小组", "周晓梅", None
    )
    assert playbook.changes == ("prepare.cautions.no-eventification",)


def add(old: str, new: str) -> str:
    """The good file with one text replaced."""
    assert old in ADDED
    return ADDED.replace(old, new, 1)


COLLIDES = "is one of the 3 items: it stays as it is; numbers go under changes (additions-are-new)"
KEPT = (
    "None of the 3 items can be dropped or reworded; what does not apply goes under not_applicable, "
    "with a reason (station-file)"
)
REFUSED = [
    (add("prepare.goals.elders-known", "prepare.goals.know-households"),
     f"station.yaml:3: prepare.goals.know-households {COLLIDES}"),
    (add("prepare.goals.elders-known", "prepare.elders-known"),
     'station.yaml:3: "prepare.elders-known" is not stage.dimension.item (ids-follow-stages)'),
    (add("prepare.goals.elders-known", "later.goals.elders-known"),
     'station.yaml:3: there is no stage "later" (ids-follow-stages)'),
    (add("    en: Elders are known\n", ""), 'station.yaml:3: "en" is missing here (shape)'),
    (add("measure: households-known", "measure: elders-known"),
     'station.yaml:9: there is no measure "elders-known"; did you mean "households-known"? (measures-exist)'),
    (add("          window: [180, because]\n", ""),
     'station.yaml:13: the measure "households-known" needs "window" (measures-exist)'),
    (add("[180, because]", "[180, whatever]"),
     'station.yaml:14: the reason "whatever" of "window" is written nowhere (numbers-have-reasons)'),
    (add("[180, because]", "[-180, because]"),
     'station.yaml:14: "window" cannot be negative: -180 (numbers-are-sound)'),
    (add("test: at-least", "test: lines"),
     'station.yaml:10: the test "lines" is not for a goal (tests-fit-their-kind)'),
    (ADDED + "  because:\n    why: [不, No]\n",
     'station.yaml:19: the method has a reason "because" already (additions-are-new)'),
    ("station: 柳林\ndrop:\n  - prepare.cautions.no-eventification\n",
     f'station.yaml:2: "drop" is not known here. {KEPT}'),
    ("station: 柳林\nprepare.goals.know-households:\n  en: Something easier\n",
     f'station.yaml:2: "prepare.goals.know-households" is not known here. {KEPT}'),
    ("changes: []\n", "station.yaml:1: it does not say whose file it is (station) (station-file)"),
    ("station: 柳林\nstation: 杨林\n", 'station.yaml:2: "station" is written twice (keys-once)'),
    ("station: 柳林\nadd: [a]\n", 'station.yaml:2: "add" should hold keys and values (station-file)'),
    ("- station\n", "station.yaml:1: the whole file should hold keys and values (readable-yaml)"),
    (f"station: 柳林\nnot_applicable:\n  - {{item: prepare.goals.nobody, {SIGNED}}}\n",
     'station.yaml:3: there is no item "prepare.goals.nobody" (not-applicable-is-signed)'),
    ("station: 柳林\nnot_applicable:\n  - {item: prepare.goals.know-households, since: 2026-03-01, by: 周}\n",
     "station.yaml:3: it does not say why (why) (changes-are-signed)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_a_file_is_refused(text: str, said: str) -> None:
    assert said in station_issues(text)
