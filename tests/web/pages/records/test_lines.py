"""A line of a list says what tells it from the next, once, and nothing that is hidden."""

from typing import Any

import pytest

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.common.ids import make_id

pytestmark = pytest.mark.django_db


def lines(house: House, table: str) -> list[tuple[str, str]]:
    page = signed_in(house).get(address(house, "records", table))
    return [(title, summary) for _row, title, summary in page.context["rows"]]


def speak_english(house: House) -> None:
    house.accounts["worker"].language = "en"
    house.accounts["worker"].save()


@pytest.mark.parametrize(
    ("table", "values", "line"),
    [
        ("funding", {"source": "街道办", "agreed": 5000.0}, ("街道办", "约定金额 5000")),
        ("work_hours", {"kind": "paperwork", "hours": 2.5}, ("文书", "{worker} · 小时 2.5")),
        ("reviews", {"stage": "launch", "decision": "stay"}, ("启动 · 留在本阶段", "")),
        ("reviews", {"stage": "launch", "why": True, "signed": False}, ("启动", "写了原因")),
        (
            "survey_answers",
            {"round": 2, "question": "i_matter", "score": 0, "respondent": make_id()},
            ("我能起作用", "轮次 2 · 分数 0"),
        ),
        (
            "ballots",
            {"vote": make_id(), "voter": make_id(), "voter_kind": "resident", "option": "路灯", "rank": 1.5},
            ("居民 · 路灯", "名次 1.5"),
        ),
    ],
)
def test_a_line_says_what_its_name_has_not_said(
    house: House, table: str, values: dict[str, Any], line: tuple[str, str]
) -> None:
    write(house, table, **values)
    [(title, summary)] = lines(house, table)
    assert (title, summary) == (line[0], line[1].format(worker=house.accounts["worker"]))


def test_what_has_a_name_says_where_it_belongs(house: House) -> None:
    goal = write(house, "objectives", title="楼道整洁")
    write(house, "plan_steps", objective=goal, title="贴通知", due="2025-12-01")
    assert lines(house, "plan_steps") == [("贴通知", "楼道整洁 · 期限 2025年12月1日")]


def test_in_english_too(house: House) -> None:
    speak_english(house)
    write(house, "work_hours", kind="learning", hours=3.0)
    assert lines(house, "work_hours") == [("Learning", f"{house.accounts['worker']} · Hours 3")]


def test_what_is_about_a_child_is_said_in_no_line(house: House) -> None:
    child = write(house, "residents", alias="小宝", age_band="child")
    write(house, "skill_evidence", resident=child, skill="chairing", level=3)
    assert lines(house, "skill_evidence") == [("小宝", "已遮住")]


def test_hours_are_not_written_as_fractions_on_the_page_either(house: House) -> None:
    row = write(house, "work_hours", hours=3.0)
    cells = signed_in(house).get(address(house, "record", "work_hours", row.pk)).context["cells"]
    assert [one.said for one in cells if one.label == "小时"] == ["3"]
