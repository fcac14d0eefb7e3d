"""Records and readings hold on PostgreSQL as they do on SQLite: the same tests, run again on a real server."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.web.postgresql.cluster import NoServerError, private_cluster

FOLDERS = ("tests/web/readings", "tests/web/records")
LISTS = ["tests/web/pages/records/test_list.py", "tests/web/pages/account/test_throttle.py"]
# Of what is tried many times over.
ENOUGH = "(not random_data or 1) and (not a_list_asks or contacts) and (not look_alike or viewer)"
TESTS = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "database", "-k", ENOUGH]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A server's address."""
    try:
        with private_cluster() as url:
            yield url
    except NoServerError as reason:
        pytest.fail(str(reason), pytrace=False)


def run(command: list[str], address: str, data: Path) -> None:
    """Run on that server; what was said is shown where it failed."""
    surroundings = {**os.environ, "DATABASE_URL": address, "ZHAGEN_DATA": str(data)}
    surroundings.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_records_and_readings(address: str, tmp_path: Path) -> None:
    """In one process: whoever has nothing to do takes the other tests from the worker that waits for this one."""
    files = [str(path) for folder in FOLDERS for path in sorted((ROOT / folder).glob("test_*.py"))] + LISTS
    run([*TESTS, *files], address, tmp_path)


def test_an_installation_is_made_and_written_as_a_ledger(address: str, tmp_path: Path) -> None:
    made = "from zhagen.web.installation import *; open_installation(None); bring_up_to_date(); assert is_current()"
    run(["-W", "error", "-c", made], address, tmp_path / "data")
    run(["-m", "zhagen", "ledger", str(tmp_path / "ledger")], address, tmp_path / "data")
    assert [path.name for path in (tmp_path / "ledger").iterdir()] == ["engagements.csv"]


def test_records_of_before_are_refused(address: str, tmp_path: Path) -> None:
    code = """
from django.db import connection
from zhagen.web.installation import OlderRecords, bring_up_to_date, open_installation
open_installation(None)
with connection.cursor() as cursor:
    cursor.execute("CREATE TABLE fieldwork_contact (id text)")
    try:
        bring_up_to_date()
    except OlderRecords:
        cursor.execute("DROP TABLE fieldwork_contact")
    else:
        raise AssertionError("they were not refused")
"""
    run(["-W", "error", "-c", code], address, tmp_path / "data")


STOPPED = """
import datetime as dt, os, sys
from pathlib import Path
from tests.web.postgresql.cluster import private_server
from tests.web.records.kill_points import found
with private_server(lasting=True) as server:
    os.environ["DATABASE_URL"] = server.address
    found(Path(sys.argv[1]))
    from django.db import close_old_connections
    from django.test import Client
    from django.test.utils import setup_test_environment
    from django.urls import reverse
    from zhagen.web.agency.models import Account
    from zhagen.web.agency import service as agency
    from zhagen.web.records.models.community import Resource
    setup_test_environment()
    account = Account.objects.get()
    (place,) = agency.scope_of(account).engagements
    client = Client(raise_request_exception=False, SERVER_NAME="localhost")
    client.force_login(account)
    board, form = reverse("board", args=[place]), reverse("record-add", args=[place, "resources"])
    assert client.get(board).status_code == 200
    server.stop()
    for answer in (client.get(board), client.post(form, {"note": "typed words"})):
        assert (answer.status_code, "Retry-After" in answer.headers) == (503, True), answer
    assert "typed words" in answer.content.decode()
    entering = {"username": "first", "password": "a-long-enough-password"}
    stranger = Client(raise_request_exception=False, SERVER_NAME="localhost")
    assert stranger.post(reverse("sign-in"), entering).status_code == 503
    server.start()
    close_old_connections()
    assert client.get(board).status_code == 200
    begun = {name: str(value) for name, value in client.get(form).context["form"].initial.items() if value}
    assert client.post(form, {**begun, "name": "Hall", "note": "typed words"}).status_code == 302
    assert Resource.objects.unscoped().get().note == "typed words"
"""


def test_a_server_that_stopped_is_said_and_comes_back(tmp_path: Path) -> None:
    run(["-c", STOPPED, str(tmp_path)], "", tmp_path)


def test_confirmed_records_outlive_a_server_that_is_stopped(tmp_path: Path) -> None:
    run(["-m", "tests.web.records.kill_points", "--server", "--points", "2"], "", tmp_path)


def test_migrations_wait_for_each_other(address: str, tmp_path: Path) -> None:
    code = """
import subprocess, sys
from zhagen.web.installation import bring_up_to_date, open_installation
from zhagen.web.one_at_a_time import turn_on_server
open_installation(None)
second = '''
from zhagen.web.installation import open_installation
open_installation(None)
from zhagen.web.one_at_a_time import turn_on_server
with turn_on_server(lambda: print("waits", flush=True)):
    print("has it", flush=True)
'''
with turn_on_server():
    waiting = subprocess.Popen([sys.executable, "-c", second], stdout=subprocess.PIPE, text=True)
    assert waiting.stdout.readline() == "waits\\n"
    assert waiting.poll() is None
assert waiting.communicate()[0] == "has it\\n"
"""
    run(["-c", code], address, tmp_path)
