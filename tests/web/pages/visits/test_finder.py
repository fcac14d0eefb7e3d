"""The field that finds people: without JavaScript it is a part of its form."""

from typing import Any

import pytest
from django import forms
from django.http import QueryDict
from django.urls import reverse

from tests.web.pages.records.entering import signed_in, write
from tests.web.people import House
from zhagen.web.pages.ui.finder_field import FinderField, is_finding
from zhagen.web.pages.ui.finder_results import PeopleFinder
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db


def form_of(house: House, sent: str, kinds: Any = ("residents", "households"), **more: Any) -> Any:
    class Asked(forms.Form):
        met = FinderField(PeopleFinder(house.scope("worker"), house.own.pk, kinds), required=False, **more)

    return Asked(QueryDict(sent))


def test_words_find_and_what_is_chosen_stays(house: House) -> None:
    wang, li = (write(house, "residents", alias=alias) for alias in ("王阿姨", "李阿姨"))
    form = form_of(house, f"met=residents:{wang.pk}&met_q=阿姨&met_find=1")
    assert is_finding(form)
    page = str(form["met"])
    assert (page.count("王阿姨"), page.count("李阿姨"), page.count(" checked")) == (1, 1, 1)
    assert f'value="residents:{li.pk}"' in page
    assert form.is_valid()
    assert [one.id for one in form.cleaned_data["met"]] == [wang.pk]


@pytest.mark.parametrize(
    ("sent", "more"),
    [
        ("met=residents:nobody", {}),
        ("met=residents:01a210f8-8822-7e50-8a16-3cd2f03d0916", {}),
        ("met=households:{home}", {"kinds": ("residents",)}),
        ("met=residents:{one}&met=households:{home}", {"several": False}),
        ("met=residents:{foreign}", {}),
    ],
)
def test_who_cannot_be_chosen_is_said(house: House, sent: str, more: dict[str, Any]) -> None:
    from zhagen.web.records import service as records

    keys = {
        "one": write(house, "residents").pk,
        "home": write(house, "households").pk,
        "foreign": records.record(house.scope("stranger"), "residents", house.foreign.pk, {}).pk,
    }
    form = form_of(house, sent.format(**keys), **more)
    assert (form.is_valid(), list(form.errors)) == (False, ["met"])


def test_one_may_be_chosen_or_nobody(house: House) -> None:
    key = write(house, "residents", alias="王阿姨").pk
    form = form_of(house, f"met=residents:{key}", several=False)
    assert form.is_valid()
    assert 'type="radio"' in str(form["met"])
    assert form_of(house, "met=", several=False).is_valid()


def test_two_of_the_same_name_are_told_apart(house: House) -> None:
    met, _never = (write(house, "residents", alias="王阿姨") for _ in range(2))
    for day in ("2026-03-01", "2026-03-01", "2026-03-09"):
        write(house, "contacts", resident=met, made=True, day=day)
    write(house, "contacts", resident=met, made=False, day="2026-03-11")
    answer = signed_in(house).post(reverse("people-json", args=[house.own.pk]), {"q": "阿姨"}).json()
    said = {one["key"]: one["where"] for one in answer["found"]}
    assert said.pop(f"residents:{met.pk}").startswith("见过 2 天，最近 ")
    assert list(said.values()) == [""]


def test_as_somebody_types(house: House) -> None:
    wang = write(house, "residents", alias="<王>阿姨", exempt=True)
    answer = signed_in(house).post(reverse("people-json", args=[house.own.pk]), {"q": "阿姨"})
    assert answer.json() == {
        "found": [{"key": f"residents:{wang.pk}", "name": "<王>阿姨", "where": "", "exempt": True}]
    }
    assert signed_in(house).post(reverse("people-json", args=[house.own.pk])).json() == {"found": []}


def test_only_who_visits_reads_who_is_not_asked(house: House) -> None:
    key = f"residents:{write(house, 'residents', alias='王阿姨', exempt=True).pk}"
    ways = [("people-json", []), ("record-find-json", ["residents"])]
    for who, said in (("worker", True), ("lead", True), ("supervisor", False), ("manager", False)):
        for name, more in ways:
            address = reverse(name, args=[house.own.pk, *more])
            found = signed_in(house, who).post(address, {"q": "阿姨"}).json()["found"]
            assert [one["exempt"] for one in found] == [said], (who, name)
        chosen = records.find_chosen(house.scope(who), house.own.pk, [key])
        assert [one.exempt for one in chosen] == [said], who
