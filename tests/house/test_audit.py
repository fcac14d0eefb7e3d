"""The audit of dependencies: what a database answers is said; where none answers, that is said and nothing fails."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from scripts.audit_dependencies import CONSTRAINTS, main, pinned


class Database(BaseHTTPRequestHandler):
    """Knows a hole in django 1.0."""

    def do_POST(self) -> None:  # the name http.server calls
        queries = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["queries"]
        old = {"package": {"name": "django", "ecosystem": "PyPI"}, "version": "1.0"}
        results = [{"vulns": [{"id": "PYSEC-1"}]} if one == old else {} for one in queries]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"results": results}).encode())

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def database() -> Iterator[str]:
    """Its address."""
    server = HTTPServer(("127.0.0.1", 0), Database)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("pins", "status", "said"),
    [
        ("django==1.0\nrich==13.7\n", 1, "django 1.0: PYSEC-1 (https://osv.dev/vulnerability/PYSEC-1)"),
        ("# django==1.0\nrich==13.7  # a reason\n", 0, "No advisory on the 1 packages of constraints.txt"),
    ],
)
def test_what_is_known_is_said(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], pins: str, status: int, said: str
) -> None:
    (tmp_path / "constraints.txt").write_text(pins)
    assert main(database, tmp_path / "constraints.txt") == status
    assert capsys.readouterr().out.strip() == said


def test_without_a_database_nothing_fails(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main("http://127.0.0.1:1/") == 0
    assert capsys.readouterr().out.startswith(
        "Dependencies were not audited: http://127.0.0.1:1/ did not answer"
    )


def test_every_line_of_our_own_is_asked_about() -> None:
    lines = [line for line in CONSTRAINTS.read_text().splitlines() if line and not line.startswith("#")]
    assert len(list(pinned(lines))) == len(lines)
