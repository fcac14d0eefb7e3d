"""What could not be answered is said kindly, in both languages, in the frame of the site."""

import logging
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.web.pages.records.entering import signed_in
from tests.web.people import House
from zhagen.web.pages.ui import views

pytestmark = pytest.mark.django_db
FRAME = 'class="skip"'


def in_english(house: House) -> Client:
    house.accounts["worker"].language = "en"
    house.accounts["worker"].save()
    return signed_in(house)


def broken(*_: Any, **__: Any) -> Any:
    raise ZeroDivisionError("the insides")


@pytest.mark.parametrize(("client_of", "said"), [(signed_in, "出错了"), (in_english, "Something went wrong")])
def test_what_broke_is_told_and_logged(
    house: House,
    client_of: Any,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("zhagen.web.readings.service.draw_portfolio", broken)
    client = client_of(house)
    client.raise_request_exception = False
    with caplog.at_level(logging.ERROR, "django.request"):
        answer = client.get("/boards/")
    page = answer.content.decode()
    assert (answer.status_code, said in page, FRAME in page) == (500, True, True)
    assert ("the insides" in page, "Traceback" in page) == (False, False)
    assert [record.getMessage() for record in caplog.records] == ["Internal Server Error: /boards/"]
    assert "django.request" in settings.LOGGING["loggers"]


def test_without_even_a_frame_there_is_a_page(
    house: House, monkeypatch: pytest.MonkeyPatch, rf: Any, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(views, "draw_failed", broken)
    answer = views.show_broken(rf.get("/"))
    assert (answer.status_code, "Something went wrong" in answer.content.decode()) == (500, True)


@pytest.mark.parametrize(("client_of", "said"), [(signed_in, "没有保存"), (in_english, "Not saved")])
def test_a_form_without_its_token_keeps_what_was_typed(house: House, client_of: Any, said: str) -> None:
    signed = client_of(house)
    client = Client(enforce_csrf_checks=True)
    client.cookies = signed.cookies
    typed = {"note": "王阿姨说 <b>", "mode": "home", "password": "a secret one", "day": "2026-03-01"}
    answer = client.post(reverse("record-add", args=[house.own.pk, "contacts"]), typed)
    page = answer.content.decode()
    assert (answer.status_code, said in page, FRAME in page) == (403, True, True)
    assert ("王阿姨说 &lt;b&gt;" in page, "a secret one" in page, ">home" in page) == (True, False, False)


def test_too_much_at_once_is_told(house: House, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = signed_in(house).post(
        reverse("record-add", args=[house.own.pk, "contacts"]), {"note": "长" * 1000}
    )
    assert (answer.status_code, "一次送来的太多了" in answer.content.decode()) == (413, True)


@pytest.mark.parametrize(
    ("client_of", "said"),
    [
        (signed_in, "一次送来的栏目太多了，最多 10000 栏"),
        (in_english, "Too many fields at once; 10000 is the most"),
    ],
)
def test_a_form_of_100_000_fields_is_told_the_limit(house: House, client_of: Any, said: str) -> None:
    sent = "&".join(f"a{number}=" for number in range(100_000))
    page = reverse("record-add", args=[house.own.pk, "contacts"])
    answer = client_of(house).post(page, sent, content_type="application/x-www-form-urlencoded")
    assert (answer.status_code, said in answer.content.decode()) == (413, True)


@pytest.mark.parametrize(
    ("client_of", "said"), [(signed_in, "这里不收文件"), (in_english, "No files are taken here")]
)
def test_a_file_is_not_taken(house: House, client_of: Any, said: str) -> None:
    page = reverse("record-add", args=[house.own.pk, "contacts"])
    answer = client_of(house).post(page, {"note": SimpleUploadedFile("a.txt", b"x")})
    assert (answer.status_code, said in answer.content.decode()) == (413, True)


def test_what_cannot_be_read_is_told(house: House) -> None:
    answer = Client().get("/sign-in/", headers={"host": "elsewhere.example"})
    assert (answer.status_code, "没有读懂" in answer.content.decode()) == (400, True)


@pytest.mark.parametrize(("client_of", "said"), [(signed_in, "打不开"), (in_english, "Cannot be opened")])
def test_opened_the_wrong_way_is_told(house: House, client_of: Any, said: str) -> None:
    answer = client_of(house).post(reverse("board", args=[house.own.pk]))
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
    assert (said in answer.content.decode(), FRAME in answer.content.decode()) == (True, True)


@pytest.mark.parametrize(("client_of", "said"), [(signed_in, "这里没有"), (in_english, "not here")])
def test_an_address_that_is_none(house: House, client_of: Any, said: str) -> None:
    answer = client_of(house).get("/no/such/address")
    assert answer.status_code == 404
    assert FRAME in answer.content.decode()
