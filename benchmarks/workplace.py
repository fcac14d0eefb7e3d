"""(d) boards and (e) pages of the workplace, each against its plain counterpart; PostgreSQL beside SQLite."""

import json
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.ratio import Ratio
from tests.web.postgresql.cluster import NoServerError, private_cluster

PAIRS = (
    (
        "board",
        "in_frames",
        "(d) board of 100 000 records from SQLite / method on ready columns, its two days",
        2.0,
    ),
    ("board_after_save", "board_again", "(d) board after one save / the same page cached", 3.0),
    ("item_after_save", "item_again", "(d) item after one save / the same page cached", 3.0),
    ("moved_after_save", "moved_again", "(d) what one save moved / the same page cached", 3.0),
    ("cached", "static", "(d) cached board / a static page of as many bytes", 3.0),
    ("list", "bare_list", "(e) list of contacts / a bare Django view of the same query", 1.5),
    ("form", "bare_form", "(e) form of a contact / a bare Django view of the same query", 1.5),
    ("today", "bare_today", "(e) today / a bare Django view of the same queries", 1.5),
    ("doors", "bare_doors", "(e) doors of a building / a bare Django view of the same queries", 2.0),
    ("sheets", "bare_sheets", "(e) grid of 40 questionnaires / a bare Django view of the same queries", 2.0),
    ("search", "bare_search", "(e) search over everything / one query by hand over the same", 2.0),
)


def measure(folder: Path) -> list[Ratio]:
    """The ratios on SQLite; what PostgreSQL takes is said beside them, and held to nothing."""
    found = _timed(folder / "sqlite", "")
    try:
        with private_cluster() as address:
            beside = _timed(folder / "postgresql", address)
            for name, *_ in PAIRS:
                print(f"    {name}: SQLite {found[name]:.4f} s, PostgreSQL {beside[name]:.4f} s")
    except NoServerError as missing:
        print(f"    PostgreSQL not measured: {missing}")
    return [Ratio(what, found[ours], found[other], most) for ours, other, what, most in PAIRS]


def _timed(folder: Path, database: str) -> dict[str, float]:
    """Seconds by name, from a process of its own: settings are read once in a process."""
    ours = {**os.environ, "ZHAGEN_DATA": str(folder), "DATABASE_URL": database}
    command = [sys.executable, "-m", "benchmarks.workplace_timed"]
    done = subprocess.run(command, env=ours, check=True, capture_output=True, text=True)
    seconds: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return seconds
