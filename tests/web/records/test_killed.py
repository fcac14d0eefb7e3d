"""Processes killed, disks filled, pages damaged in the middle of writes: nothing half-done, nothing lost."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.house.tree import ROOT
from tests.web.records.kill_points import FAULTS

POINTS = 8  # by hand there are a thousand


def surroundings(folder: Path) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**ours, "ZHAGEN_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "zhagen.web.settings"}


def test_a_sample_of_what_can_go_wrong(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.web.records.kill_points", "--points", str(POINTS), "--seed", "2"]
    ran = subprocess.run(
        command, cwd=ROOT, env=surroundings(tmp_path), capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    told = re.search(rf"^{POINTS} points, (\d+) records confirmed", ran.stdout, re.M)
    assert told
    assert int(told[1]) >= POINTS / 2
    done = [part.rpartition(" ")[0] for part in ran.stdout.splitlines()[0].split(", ")]
    assert done == sorted(FAULTS)
