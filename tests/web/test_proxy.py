"""Behind a proxy that speaks https: links say https, and each visitor is their own address."""

import re
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from http.client import HTTPConnection
from socket import create_connection
from typing import Any

import pytest
import waitress
from django.conf import settings

from tests.house.tree import ROOT
from zhagen.cli.serving import LIMITS, MB, free_socket, trust_proxy
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


DEPLOY = ROOT / "deploy"


def test_both_examples_have_the_limits_of_the_service() -> None:
    nginx, caddy = ((DEPLOY / name).read_text() for name in ("nginx.conf", "Caddyfile"))
    size = LIMITS["max_request_body_size"] // MB
    assert LIMITS["max_request_body_size"] > settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    assert (f"client_max_body_size {size}m;" in nginx, f"max_size {size}MiB" in caddy) == (True, True)
    header = LIMITS["max_request_header_size"] // 1024
    assert (
        f"large_client_header_buffers 4 {header // 4}k;" in nginx,
        f"max_header_size {header}KB" in caddy,
    ) == (
        True,
        True,
    )
    patience = LIMITS["channel_timeout"]
    for name in ("client_header_timeout", "client_body_timeout", "send_timeout", "keepalive_timeout"):
        assert f"{name} {patience}s;" in nginx
    for name in ("read_header", "read_body", "idle"):
        assert f"{name} {patience}s" in caddy


def test_neither_writes_down_what_was_asked() -> None:
    nginx, caddy = ((DEPLOY / name).read_text() for name in ("nginx.conf", "Caddyfile"))
    [form] = re.findall(r"log_format (\w+) '(.*)';", nginx)
    assert not set(re.findall(r"\$\w+", form[1])) & {"$request", "$request_uri", "$args", "$query_string"}
    assert "$http_referer" not in form[1]
    logs = re.findall(r"^\s*access_log (.*);", nginx, re.M)
    assert [one == "off" or one.endswith(f" {form[0]}") for one in logs] == [True] * 2
    assert 'request>uri regexp [?].* ""' in caddy
    assert re.search(r"^\s*log\s*$", caddy, re.M) is None


def asked(raw: bytes) -> bytes:
    """What the server answers to these bytes, its limits as they are."""
    listening = free_socket("127.0.0.1", 0)
    server = waitress.create_server(_echo, sockets=[listening], **LIMITS)
    threading.Thread(target=_serve, args=[server], daemon=True).start()
    with closing(create_connection(listening.getsockname(), timeout=PATIENCE)) as visitor:
        visitor.sendall(raw)
        answer = visitor.recv(200)
    server.close()
    return answer.partition(b"\r\n")[0]


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 14000000\r\n\r\n", b"413"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"x" * 40_000, b"431"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc", b"200"),
    ],
)
def test_what_is_too_long_is_refused_before_it_is_read(raw: bytes, status: bytes) -> None:
    assert asked(raw).split()[1] == status
