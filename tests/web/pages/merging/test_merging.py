"""Two entries found, compared, made one, undone, as a browser does it."""

from typing import Any

import pytest

from tests.web.pages.forms_of import forms_of
from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db


def compared(house: House, one: Any, other: Any) -> str:
    return f"{address(house, 'pair', one.TABLE, one.pk)}?with={other.pk}"


def sent(client: Any, page: str, **changed: str) -> dict[str, str]:
    form = next(one for one in forms_of(client.get(page).content.decode(), page) if "/same/" in one.path)
    return dict(form.sent()) | {name.replace("__", "-"): value for name, value in changed.items()}


def test_from_the_list_of_likely_ones_to_one_and_back(house: House) -> None:
    client = signed_in(house)
    one, other = (write(house, "residents", alias=alias) for alias in ("张伟", "張 偉"))
    write(house, "contacts", resident=other)
    listed = client.get(address(house, "pairs", "residents")).content.decode()
    assert ("名称一样" in listed, f"{one.pk}/?with=" in listed or f"{other.pk}/?with=" in listed) == (
        True,
        True,
    )
    page = compared(house, one, other)
    form = sent(client, page)
    assert form["keep"] == "second"  # it has the contact
    for _ in range(2):
        answer = client.post(page, {**form, "column-alias": "first"})
    stays = records.find_record(house.scope("worker"), "residents", other.pk)
    assert stays.alias == "张伟"
    listed = client.get(address(house, "pairs", "residents")).content.decode()
    assert "撤销这次合并" in listed
    (merge,) = records.list_merges(house.scope("worker"), house.own.pk, "residents")
    answer = client.post(address(house, "merge-undo", "residents", merge.pk), follow=True)
    assert "两条都回来了" in answer.content.decode()
    assert records.find_record(house.scope("worker"), "residents", one.pk).alias == "张伟"


def test_the_one_given_up_leads_to_the_one_that_stays(house: House) -> None:
    client = signed_in(house)
    one, other = (write(house, "partners", name=name) for name in ("居委会", "居 委 会"))
    page = compared(house, one, other)
    client.post(page, sent(client, page, keep="first"))
    shown = client.get(address(house, "record", "partners", other.pk)).content.decode()
    assert f"/partners/{one.pk}/" in shown


def test_what_is_hidden_is_not_shown_and_stays(house: House) -> None:
    client = signed_in(house)
    one = write(house, "residents", alias="老秦", note="在治病", exempt=True)
    other = write(house, "residents", alias="老 秦", note="会修锁")
    page = compared(house, one, other)
    assert "在治病" not in client.get(page).content.decode()
    client.post(page, sent(client, page, keep="second"))
    stays = records.find_record(house.scope("worker"), "residents", other.pk)
    assert (stays.exempt, stays.note) == (True, "会修锁\n在治病")


def test_two_that_are_two(house: House) -> None:
    client = signed_in(house)
    one, other = (write(house, "groups", name="照明小组") for _ in range(2))
    page = compared(house, one, other)
    answer = client.post(page, {"act": "apart"}, follow=True).content.decode()
    assert ("没有看着像的" in answer, "以后不再问" in answer) == (True, True)


def test_it_is_found_by_its_name_and_not_by_itself(house: House) -> None:
    client = signed_in(house)
    one, other = (write(house, "partners", name=name) for name in ("居委会", "物业"))
    page = address(house, "pair", "partners", one.pk)
    assert client.post(page, {"one": str(one.pk)}).status_code == 422
    led = client.post(page, {"one": str(other.pk)})
    assert led["Location"] == compared(house, one, other)


def test_of_another_agency_or_none_there_is_nothing(house: House) -> None:
    own = write(house, "partners", name="居委会")
    far = records.record(house.scope("stranger"), "partners", house.foreign.pk, {"name": "居委会"})
    for client in (signed_in(house), signed_in(house, "stranger")):
        assert client.get(compared(house, own, far)).status_code == 404
    assert signed_in(house).get(address(house, "pair", "partners", own.pk) + "?with=x").status_code == 404


def test_changed_meanwhile_it_is_shown_again(house: House) -> None:
    client = signed_in(house)
    one, other = (write(house, "partners", name=name) for name in ("居委会", "居 委 会"))
    page = compared(house, one, other)
    form = sent(client, page)
    scope = house.scope("colleague")
    records.change_record(scope, "partners", one.pk, one.version, {"note": "新主任"})
    answer = client.post(page, form)
    assert (answer.status_code, "再看一遍" in answer.content.decode()) == (409, True)
