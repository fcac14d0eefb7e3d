"""The page of records: a worker finds the pages made for the work, who leads or supervises all tables too."""

from typing import Any

import pytest
from django.urls import reverse

from tests.web.pages.records.entering import KINDS, address, signed_in, write
from tests.web.people import House
from zhagen.web.pages.records.guided_pages import GUIDED
from zhagen.web.pages.ui.navigation import is_there

pytestmark = pytest.mark.django_db
PRIVATE = {"disputes", "check_ins"}


def opened(house: House, who: str) -> Any:
    return signed_in(house, who).get(address(house, "start"))


def tables(page: Any) -> set[str]:
    return {kind.table for _label, kinds in page.context["groups"] for kind, _number in kinds}


@pytest.mark.parametrize(("who", "is_all"), [("worker", False), ("lead", True), ("supervisor", True)])
def test_who_leads_or_supervises_has_all_tables(house: House, who: str, is_all: bool) -> None:
    page = opened(house, who)
    seen = set(KINDS) | {"engagements"}
    seen -= PRIVATE if who == "lead" else set()
    guided = {table for one in GUIDED for table in one.tables}
    assert tables(page) == (seen if is_all else seen - guided)
    assert ("所有记录" in page.content.decode()) is is_all


def test_nothing_is_out_of_a_worker_s_reach(house: House) -> None:
    page = opened(house, "worker")
    html = page.content.decode()
    for one in GUIDED:
        assert is_there(one.name)
        assert signed_in(house).get(address(house, one.name)).status_code == 200
        assert address(house, one.name) in html
    for kind in KINDS:  # what was deleted can be brought back, whatever page stands for it
        assert address(house, "records-deleted", kind) in html


def test_what_a_guided_page_stands_for_can_be_opened_from_it(house: House) -> None:
    client = signed_in(house)
    partner = write(house, "partners", name="街道办")
    written = {
        "profile_facts": write(house, "profile_facts", topic="age", note="老人多"),
        "partner": write(house, "partner_facts", partner=partner, topic="window"),
        "needs": write(house, "need_findings", category="noise", kind="felt"),
        "plan": write(house, "plan_steps", objective=write(house, "objectives", title="夜里安静")),
    }
    agreement = write(house, "agreements", partner=partner)
    for name, row in written.items():
        more = [partner.pk] if name == "partner" else []
        html = client.get(address(house, name, *more)).content.decode()
        assert reverse("record", args=[house.own.pk, row.TABLE, row.pk]) in html
        if name == "partner":
            assert address(house, "record", "agreements", agreement.pk) in html


def test_the_stranger_gets_nothing(house: House) -> None:
    assert opened(house, "stranger").status_code == 404
