"""Behind a proxy that speaks https: links say https, and each visitor is their own address."""

import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from http.client import HTTPConnection
from typing import Any

import pytest
import waitress

from zhagen.cli.serving import free_socket, trust_proxy
from zhagen.web.wsgi import told_by_proxy

PATIENCE = 60  # seconds, on a busy machine


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """`told(https)`: the scheme and the address that the site sees when a proxy passes a visitor on."""
    servers = []

    def ask(https: bool) -> list[str]:
        monkeypatch.setenv("ZHAGEN_HTTPS", "1" if https else "")
        listening = free_socket("127.0.0.1", 0)
        server = waitress.create_server(_echo, sockets=[listening], **trust_proxy())
        servers.append(server)
        threading.Thread(target=_serve, args=[server], daemon=True).start()
        said = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7"}
        with closing(HTTPConnection("127.0.0.1", listening.getsockname()[1], timeout=PATIENCE)) as asked:
            asked.request("GET", "/", headers=said)
            return asked.getresponse().read().decode().split()

    yield ask
    for server in servers:
        server.close()


def _serve(server: Any) -> None:
    with suppress(OSError):  # its sockets are closed under it when the test is over
        server.run()


def _echo(environ: Any, start: Any) -> list[bytes]:
    start("200 OK", [("Content-Type", "text/plain")])
    return [f"{environ['wsgi.url_scheme']} {environ['REMOTE_ADDR']}".encode()]


def test_the_proxy_is_believed_where_it_is_said_that_there_is_one(told: Any) -> None:
    assert told(True) == ["https", "203.0.113.7"]


def test_a_visitor_is_not_believed(told: Any) -> None:
    assert told(False) == ["http", "127.0.0.1"]


def test_a_server_without_that_setting_hears_it_from_the_site() -> None:
    asked: dict[str, Any] = {"wsgi.url_scheme": "https", "HTTP_X_FORWARDED_FOR": "198.51.100.1, 203.0.113.7"}
    site = told_by_proxy(_echo)
    assert site({**asked, "REMOTE_ADDR": "127.0.0.1"}, lambda *_: None) == [b"https 203.0.113.7"]
    assert site({**asked, "REMOTE_ADDR": "198.51.100.9"}, lambda *_: None) == [b"https 198.51.100.9"]
