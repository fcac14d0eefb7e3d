"""How phones in the station open the workplace: for managers, with what to mind."""

import json
from pathlib import Path
from typing import Any

from tests.web.pages.board.test_board_page import signed_in
from tests.web.people import House
from zhagen.web.pages import ui

PLAIN, SEALED = "http://192.168.1.20:8000/", "https://192.168.1.20:8000/"


def page(house: House, **asked: Any) -> str:
    answer = signed_in(house, "manager").get("/phones/", **asked)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_what_the_start_said_is_shown_with_its_picture(house: House, settings: Any) -> None:
    settings.STATION_ADDRESSES = [PLAIN]
    shown = page(house)
    assert PLAIN in shown
    assert "<svg" in shown
    assert "不加密" in shown
    assert "localport=8000" in shown
    assert "style=" not in shown


def test_an_encrypted_address_asks_for_the_fingerprint(house: House, settings: Any) -> None:
    settings.STATION_ADDRESSES = [SEALED]
    shown = page(house)
    assert "指纹" in shown
    assert "不加密" not in shown


def test_on_this_machine_alone_it_says_how_to_start(house: House, settings: Any) -> None:
    settings.STATION_ADDRESSES = []
    shown = page(house)
    assert "zhagen start --lan" in shown
    assert "<svg viewBox" not in shown
    assert 'class="qr"' not in shown


def test_on_a_server_it_is_the_servers_own_address(house: House, settings: Any) -> None:
    settings.STATION_ADDRESSES, settings.ALLOWED_HOSTS = [], ["zhagen.example.org"]
    shown = page(house, headers={"host": "zhagen.example.org"}, secure=True)
    assert "https://zhagen.example.org/" in shown
    assert "localport" not in shown


def test_the_page_can_be_put_on_a_phones_screen() -> None:
    folder = Path(ui.__file__).parent / "static" / "ui"
    manifest = json.loads((folder / "zhagen.webmanifest").read_text("utf-8"))
    assert (manifest["start_url"], manifest["scope"]) == ("/", "/")
    assert all((folder / icon["src"]).is_file() for icon in manifest["icons"])
    assert not list(folder.glob("*worker*"))  # nothing keeps records on a phone
