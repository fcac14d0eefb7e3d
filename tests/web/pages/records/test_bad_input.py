"""Every kind of record, with what cannot be: a sentence beside the field, in both languages, and nothing lost."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.web.pages.records.entering import (
    KINDS,
    address,
    begun,
    prepare,
    record_in,
    revealed,
    service_of,
    signed_in,
)
from tests.web.people import House
from zhagen.method.tables import TABLES, ColumnType
from zhagen.web.common.ids import make_id
from zhagen.web.store.checking import HAPPENED
from zhagen.web.store.kinds import kind_of

pytestmark = pytest.mark.django_db
LONG = "长" * 100_000
BEFORE = "2020-01-01"  # the day of each record
TYPED = "王阿姨 👵🏼 𠮷野家 <b>"
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def asked_wrongly(house: House, table: str) -> list[tuple[str, str]]:
    """(column, what cannot be) for each column of the kind that can be wrong."""
    wrong = [("day", "2026-02-31"), ("day", "2999-01-01" if table in AHEAD else "yesterday"), ("note", LONG)]
    wrong += [("day", "0202-03-01")]
    wrong += [("note", "a\x07b"), ("note", "a\x00b"), ("entered", "2999-01-01")]
    wrong += [(name, day) for name in ("day", "entered") for day in ("0002-03-01", "1899-12-31")]
    declared = {one.name: one for one in TABLES[table].columns}
    for one in kind_of(service_of(table).MODELS[table]).columns:
        known = declared.get(one.name)
        if one.refers and not one.is_several:
            foreign = service_of(one.refers).list_records(
                house.scope("stranger"), one.refers, house.foreign.pk
            )
            wrong += [(one.name, str(row.pk)) for row in foreign[:1]] + [(one.name, str(make_id()))]
        elif one.refers or one.is_worker or one.is_bare_id:
            wrong.append((one.name, str(make_id())))
        elif one.codes:
            wrong.append((one.name, "no-such-code"))
        elif known is not None and known.type in (ColumnType.INT, ColumnType.FLOAT):
            large = "9" * 40 if known.type is ColumnType.INT else "1e999"
            wrong += [(one.name, "-1"), (one.name, "many"), (one.name, large)]
        elif known is not None and known.type is ColumnType.DATE and one.name not in ("day", "entered"):
            wrong += [(one.name, "0002-03-01"), (one.name, "1899-12-31"), (one.name, "2201-01-01")]
            wrong += [(one.name, BEFORE)] if known.starts == "day" else []
            wrong += [(one.name, "2199-01-01")] if one.name in HAPPENED else []
        elif known is None or known.type is ColumnType.TEXT:
            wrong += (
                [(one.name, LONG)] if one.name not in ("day", "entered", "note") and _is_text(one) else []
            )
    return wrong


AHEAD = frozenset({"contacts", "households", "concerns"})  # a day that has not come


def _is_text(column: Any) -> bool:
    return column.field.get_internal_type() in ("CharField", "TextField")


def opened(house: House, table: str, who: str = "worker") -> tuple[Client, dict[str, Any]]:
    client = signed_in(house, who)
    return client, {**begun(client, house, table), "day": "2026-03-01", "note": TYPED}


def speaking(house: House, language: str) -> None:
    house.accounts["worker"].language = language
    house.accounts["worker"].save()


def neighbours(house: House, table: str) -> None:
    """A row of another community for each table that this one points to."""
    for one in TABLES[table].columns[4:]:
        if one.refers in ("residents", "households", "groups", "buildings", "resources", "partners"):
            values = {} if one.refers in ("residents", "households", "buildings") else {"day": "2026-03-01"}
            service_of(one.refers).record(house.scope("stranger"), one.refers, house.foreign.pk, values)


def sent_together(wrong: list[tuple[str, str]]) -> list[dict[str, str]]:
    """All of it in as few forms as may be: each form has a column once. What is wrong beside the day alone needs a
    day that is not.
    """
    forms: list[dict[str, str]] = []
    for column, value in wrong:
        taken = {column, "day"} if value == BEFORE else {column}
        form = next((one for one in forms if taken.isdisjoint(one)), None)
        if form is None:
            forms.append(form := {})
        form[column] = value
    return forms


@pytest.mark.parametrize("table", KINDS)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_lost(house: House, table: str) -> None:
    """Each form has as much wrong with it as fits, and all of it is told at once."""
    prepare(house, table)
    neighbours(house, table)
    client, sent = opened(house, table)
    before = service_of(table).list_records(house.scope("worker"), table, house.own.pk).count()
    place = address(house, "record-add", table)
    for wrong in sent_together(asked_wrongly(house, table)):
        for language in ("zh-hans", "en"):
            speaking(house, language)
            told = client.post(place, {**sent, **wrong})
            form, page = told.context["form"], told.content.decode()
            assert (told.status_code, set(form.errors)) == (422, set(wrong))
            for column, value in wrong.items():
                case = (column, value[:20])
                said = " ".join(form.errors[column])
                assert said, case
                assert bool(CHINESE.search(said.replace("长", ""))) == (language == "zh-hans"), (case, said)
                assert f'id="id_{column}_error"' in page, case
                assert value != LONG or LONG in page, case
            assert "note" in wrong or "王阿姨 👵🏼 𠮷野家 &lt;b&gt;" in page, wrong.keys()
    rows = service_of(table).list_records(house.scope("worker"), table, house.own.pk)
    assert rows.count() == before


@pytest.mark.parametrize("table", KINDS)
def test_rare_characters_are_kept_and_a_record_deleted_meanwhile_keeps_what_is_typed(
    house: House, table: str
) -> None:
    prepare(house, table)
    client, sent = opened(house, table)
    key = record_in(client.post(address(house, "record-add", table), sent))
    assert service_of(table).find_record(house.scope("worker"), table, key).note == TYPED
    form = revealed(client, house, table, key, then="change").context["form"]
    held = {field.name: field.value() for field in form if field.value() is not None}
    client.post(address(house, "record-delete", table, key), {"version": 1})
    for language, said in (("zh-hans", "已经被删除"), ("en", "deleted")):
        speaking(house, language)
        told = client.post(address(house, "record-change", table, key), {**held, "note": TYPED + "!"})
        page = told.content.decode()
        assert (told.status_code, said in page) == (409, True)
        assert "王阿姨 👵🏼 𠮷野家 &lt;b&gt;!" in page


@pytest.mark.parametrize(("table", "column"), [("roles", "resident"), ("invitations", "resident")])
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_who_is_exempt_is_not_asked(house: House, table: str, column: str, language: str) -> None:
    prepare(house, table)
    client, sent = opened(house, table)
    row = service_of("residents").find_record(house.scope("worker"), "residents", sent[column])
    service_of("residents").change_record(
        house.scope("worker"), "residents", row.pk, row.version, {"exempt": True}
    )
    speaking(house, language)
    told = client.post(address(house, "record-add", table), sent)
    assert (told.status_code, list(told.context["form"].errors)) == (422, [column])
    assert bool(CHINESE.search(told.context["form"].errors[column][0])) == (language == "zh-hans")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh-hans", "里面有看不见的控制字符，请删掉或重新输入"),
        ("en", "There are invisible control characters in it; please delete them or type it again"),
    ],
)
@pytest.mark.parametrize("character", ["\x00", "\x07"])
def test_characters_that_no_keyboard_writes_get_one_sentence(
    house: House, language: str, sentence: str, character: str
) -> None:
    client, sent = opened(house, "residents")
    speaking(house, language)
    told = client.post(address(house, "record-add", "residents"), {**sent, "alias": f"王{character}阿姨"})
    assert told.context["form"].errors == {"alias": [sentence]}


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "zh-hans",
            ("太长了：最多 20000 个字，现在 100000 个", "这一项不在可以选的里面，请重新选", "这一栏要填"),
        ),
        (
            "en",
            (
                "Too long: at most 20000 characters, now 100000",
                "This is not among what can be chosen; please choose again",
                "This is needed",
            ),
        ),
    ],
)
def test_forms_say_what_can_be_done_about_it(house: House, language: str, sentences: tuple[str, ...]) -> None:
    client, sent = opened(house, "concerns")
    speaking(house, language)
    place, said = address(house, "record-add", "concerns"), []
    for column, value in (("note", LONG), ("category", "no-such-code"), ("day", "")):
        said += client.post(place, {**sent, column: value}).context["form"].errors[column]
    assert tuple(said) == sentences
