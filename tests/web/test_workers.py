"""zhagen start --workers 2: two processes, many people writing and reading at once, on SQLite and on PostgreSQL."""

import http.cookiejar
import os
import re
import subprocess
import sys
import threading
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.web.pages.account.test_first_run import ENTERED
from tests.web.postgresql.cluster import NoServerError, private_cluster
from tests.web.test_start import PATIENCE, free_port, surroundings, wait_for

CLIENTS, EACH = 4, 3


class Visitor:
    """A browser without scripts."""

    def __init__(self, address: str) -> None:
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.address, self._opener = address, urllib.request.build_opener(jar)

    def get(self, path: str) -> tuple[str, str]:
        """The address that it led to, and the page."""
        with self._opener.open(self.address + path, timeout=PATIENCE) as page:
            return page.url, page.read().decode()

    def fill(self, path: str, **fields: str) -> tuple[str, str]:
        """The form at that address, sent with these fields beside those that it hides."""
        _, page = self.get(path)
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
        entered = urllib.parse.urlencode({**hidden, **fields}).encode()
        with self._opener.open(self.address + path, entered, timeout=PATIENCE) as answer:
            return answer.url, answer.read().decode()


@pytest.fixture(params=["sqlite", "postgresql"])
def served(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where two processes serve a new installation in `tmp_path/data`."""
    port, ours = free_port(), surroundings()
    command = [sys.executable, "-m", "zhagen", "start", "--no-open", "--port", str(port), "--workers", "2"]
    command += ["--data", str(tmp_path / "data")]
    with ExitStack() as stack:
        if request.param == "postgresql":
            try:
                ours["DATABASE_URL"] = stack.enter_context(private_cluster())
            except NoServerError as missing:
                pytest.fail(str(missing), pytrace=False)
        running = stack.enter_context(
            subprocess.Popen(command, cwd=ROOT, env=ours, stderr=subprocess.PIPE, text=True)
        )
        stack.callback(running.terminate)
        wait_for(port, running)
        children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
        if children.exists():
            assert len(children.read_text().split()) == 2
        yield f"http://127.0.0.1:{port}"


def test_many_write_and_read_at_once(served: str) -> None:
    url, _ = Visitor(served).fill("/first-run/", **ENTERED)
    engagement = re.search(r"/work/([0-9a-f-]+)/", url)
    assert engagement, url
    confirmed: list[str] = []
    wrong: list[str] = []

    def work(client: int) -> None:
        try:
            visitor = Visitor(served)
            visitor.fill("/sign-in/", username=ENTERED["username"], password=ENTERED["password"])
            for number in range(EACH):
                name = f"商户{client}-{number}"
                visitor.fill(f"/records/{engagement[1]}/partners/add/", name=name, kind="business")
                confirmed.append(name)
                visitor.get(f"/board/{engagement[1]}/")
        except Exception as problem:  # told below, from the test's own thread
            wrong.append(f"{type(problem).__name__}: {problem}")

    threads = [threading.Thread(target=work, args=(client,)) for client in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(confirmed) == CLIENTS * EACH
    reader = Visitor(served)
    reader.fill("/sign-in/", username=ENTERED["username"], password=ENTERED["password"])
    _, listed = reader.get(f"/records/{engagement[1]}/partners/")
    assert {name for name in confirmed if name in listed} == set(confirmed)


def test_processes_need_their_server(tmp_path: Path) -> None:
    hidden = "import sys; sys.modules['gunicorn'] = None; from zhagen.cli import main; main()"
    command = [sys.executable, "-c", hidden, "start", "--workers", "2", "--data", str(tmp_path / "none")]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ}, capture_output=True, text=True, check=False)
    assert (done.returncode, "zhagen[server]" in done.stderr) == (2, True), done.stderr
    assert not (tmp_path / "none").exists()
