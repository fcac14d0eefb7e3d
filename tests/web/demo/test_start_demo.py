"""zhagen start --demo, as somebody runs it."""

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.house.tree import ROOT
from tests.web.test_start import free_port, surroundings, wait_for, zhagen
from zhagen.web.agency.demo_people import DEMO_MARK, DEMO_PEOPLE


def test_it_prints_its_address_its_people_and_the_password(tmp_path: Path) -> None:
    port, folder = free_port(), tmp_path / "demo"
    command = [sys.executable, "-W", "error", "-m", "zhagen", "start", "--demo", "--no-open", "--lang", "en"]
    command += ["--port", str(port), "--data", str(folder)]
    # A server that the environment names is none of the demo's business.
    environment = {**surroundings(), "DATABASE_URL": "postgresql:///somebody-elses"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as served:
        try:
            wait_for(port, served)
        finally:
            served.kill()
        said = served.stderr.read() if served.stderr else ""
    assert f"http://127.0.0.1:{port}/" in said
    assert (DEMO_MARK in said, "zhagen-demo" in said) == (True, True)
    assert [one.username for one in DEMO_PEOPLE if not re.search(rf"^  {one.username} ", said, re.M)] == []
    doctor = zhagen("doctor", "--data", str(folder), "--port", str(free_port()), "--lang", "en")
    assert (doctor.returncode, "the fictional demo" in doctor.stdout) == (0, True), doctor.stdout


def test_it_never_replaces_real_records(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "zhagen.sqlite3").close()
    (tmp_path / "zhagen.sqlite3").write_bytes(b"records")
    told = zhagen("start", "--demo", "--no-open", "--port", str(free_port()), "--data", str(tmp_path))
    assert told.returncode == 2
    assert (tmp_path / "zhagen.sqlite3").read_bytes() == b"records"
