"""zhagen start, as somebody runs it: from an empty folder to a board, and the ledger of what was written."""

import http.cookiejar
import os
import re
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.web.pages.account.test_first_run import ENTERED
from zhagen.web.one_at_a_time import turn_in_folder

PATIENCE = 120  # seconds for the first migrations on a busy machine


def surroundings() -> dict[str, str]:
    """Those of a terminal: nothing that the tests themselves have set."""
    ours = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "ZHAGEN_DATA", "ZHAGEN_HOSTS")
    return {name: value for name, value in os.environ.items() if name not in ours}


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def zhagen(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zhagen", *words]
    return subprocess.run(command, cwd=ROOT, env=surroundings(), capture_output=True, text=True, check=False)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where a new installation in `tmp_path/data` is served."""
    port = free_port()
    command = [sys.executable, "-W", "error", "-m", "zhagen", "start", "--no-open", "--port", str(port)]
    command += ["--data", str(tmp_path / "data")]
    with subprocess.Popen(command, cwd=ROOT, env=surroundings(), stderr=subprocess.PIPE, text=True) as served:
        try:
            wait_for(port, served)
            yield f"http://127.0.0.1:{port}"
        finally:
            served.kill()


def wait_for(port: int, served: subprocess.Popen[str]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and served.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE).close()
        except OSError:  # nobody listens yet, or it hung up
            time.sleep(0.2)
        else:
            return
    served.kill()
    pytest.fail(f"it did not start: {served.stderr.read() if served.stderr else ''}")


def test_from_nothing_to_a_board_and_its_ledger(address: str, tmp_path: Path) -> None:
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    with browser.open(address) as page:
        assert page.url == f"{address}/first-run/"
        token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page.read().decode())
    assert token
    entered = urllib.parse.urlencode({**ENTERED, "csrfmiddlewaretoken": token[1]}).encode()
    with browser.open(f"{address}/first-run/", entered) as board:
        assert re.fullmatch(rf"{address}/work/[0-9a-f-]+/", board.url)
        assert "东门社区" in board.read().decode()
    with browser.open(f"{address}/static/ui/zhagen.css") as style:
        assert style.status == 200
    told = zhagen("ledger", str(tmp_path / "ledger"), "--data", str(tmp_path / "data"), "--lang", "en")
    assert (told.returncode, told.stdout) == (0, ""), told.stderr
    assert "1 tables, 1 rows" in told.stderr
    assert zhagen("check", str(tmp_path / "ledger")).returncode == 0


def test_a_taken_port_is_said(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        told = zhagen("start", "--no-open", "--port", port, "--data", str(tmp_path), "--lang", "en")
    assert told.returncode == 2
    assert told.stderr.startswith(f"cannot use 127.0.0.1:{port}")


def test_where_there_is_no_installation_it_is_said(tmp_path: Path) -> None:
    told = zhagen("ledger", str(tmp_path / "out"), "--data", str(tmp_path / "none"), "--lang", "en")
    assert (told.returncode, (tmp_path / "out").exists(), (tmp_path / "none").exists()) == (2, False, False)
    assert "no installation in" in told.stderr


@pytest.mark.parametrize("demo", [(), ("--demo",)])
def test_a_file_is_no_data_folder(demo: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    done = zhagen("start", *demo, "--no-open", "--port", str(free_port()), "--data", str(file))
    assert (done.returncode, "是文件，不是文件夹" in done.stderr, "Errno" in done.stderr) == (2, True, False)


def test_the_second_of_two_starts_waits_and_says_so(tmp_path: Path) -> None:
    """The first is still at the migrations; the second asks for nothing that it makes."""
    with turn_in_folder(tmp_path):
        port = free_port()
        command = [sys.executable, "-m", "zhagen", "start", "--no-open", "--port", str(port), "--lang", "en"]
        command += ["--data", str(tmp_path)]
        with subprocess.Popen(
            command, cwd=ROOT, env=surroundings(), stderr=subprocess.PIPE, text=True
        ) as second:
            assert second.stderr
            said = second.stderr.readline()
            there = sorted(path.name for path in tmp_path.iterdir())
            second.kill()
    assert "another zhagen is preparing the database of this folder" in said
    assert [name for name in there if not name.startswith("start.lock")] == []


def test_a_turn_ends_with_its_process_and_comes_to_who_waits(tmp_path: Path) -> None:
    holds = (
        "import sys, time; from pathlib import Path; from zhagen.web.one_at_a_time import turn_in_folder\n"
    )
    holds += "with turn_in_folder(Path(sys.argv[1])): print('held', flush=True); time.sleep(600)"
    command = [sys.executable, "-c", holds, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout
        assert first.stdout.readline() == "held\n"
        told: list[str] = []

        def waits() -> None:
            told.append("waits")
            first.kill()

        with turn_in_folder(tmp_path, waits), turn_in_folder(tmp_path, waits):
            assert told == ["waits"]
