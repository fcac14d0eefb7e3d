"""(b) A thousand communities with ten million records: against SQL by hand, a measure; and the memory it takes.

The reading runs in a process of its own, so that its peak memory is its own.
"""

import json
import resource
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

import duckdb

from benchmarks.by_hand import MEASURES
from benchmarks.made_ledger import AS_OF, make_frames
from benchmarks.ratio import Ratio

COMMUNITIES, RECORDS = 1000, 10_000_000


def measure(folder: Path) -> list[Ratio]:
    """Seconds a measure, ours and by hand; peak memory against the tables in memory."""
    from zhagen.method.ledger import write_ledger

    ledger = folder / "many"
    write_ledger(make_frames(COMMUNITIES, RECORDS), ledger, "parquet")
    by_hand = _by_hand(ledger)
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.many_communities", str(ledger)],
        check=True,
        capture_output=True,
        text=True,
    )
    ours = json.loads(ran.stdout.splitlines()[-1])
    print(
        f"    loading and checking {ours['load']:.1f} s, {ours['measures']} measures {ours['compute']:.1f} s, "
        f"judging and sentences {ours['say']:.1f} s"
    )
    each = ours["compute"] / ours["measures"]
    whole = (ours["load"] + ours["compute"] + ours["say"]) / ours["measures"]
    return [
        Ratio("(b) a measure over 10 million records / the same by hand in SQL", each, by_hand, 0.6),
        Ratio("(b) the same with loading, checking, judging and both languages", whole, by_hand, 1.0),
        Ratio("(b) peak memory / the loaded tables", ours["peak"], ours["tables"], 3.0, "GB"),
    ]


def _by_hand(ledger: Path) -> float:
    """Seconds a measure: the twelve in turn, the median of three runs of all."""
    times = []
    for _ in range(3):
        began = perf_counter()
        for sql in MEASURES.values():
            with duckdb.connect() as database:
                database.execute(sql.format(folder=ledger, day=AS_OF)).fetchall()
        times.append((perf_counter() - began) / len(MEASURES))
    return sorted(times)[1]


def _read_alone(ledger: Path) -> None:
    """Read the ledger in this process and print what it took, in seconds and GB."""
    from zhagen.cli.compute import circles_left_alone
    from zhagen.method.ledger import read_ledger
    from zhagen.method.playbook.load import load_playbook
    from zhagen.method.reading import read as reading
    from zhagen.method.reading.gather import key_of

    playbook = load_playbook()
    began = perf_counter()
    checked = read_ledger(ledger)
    loaded = perf_counter()
    counted = [_clocked(reading, name) for name in ("in_blocks", "gather")]
    with circles_left_alone():
        reading.read(checked, [AS_OF], playbook)
    done = perf_counter()
    compute = sum(map(sum, counted))
    tables = sum(frame.estimated_size() for frame in checked.frames.values()) / 1e9
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9
    # What two parts ask alike is computed once, and counted once.
    measures = len({key_of(p) for i in playbook.items for p in (*i.parts, *i.beside) if p.refers is None})
    took = {
        "load": loaded - began,
        "compute": compute,
        "say": done - loaded - compute,
        "measures": measures,
        "tables": tables,
        "peak": peak,
    }
    print(json.dumps(took))


def _clocked(module: Any, name: str) -> list[float]:
    """The seconds of each call of that function, as they come."""
    took: list[float] = []
    asked = getattr(module, name)

    def clocked(*args: Any) -> Any:
        began = perf_counter()
        try:
            return asked(*args)
        finally:
            took.append(perf_counter() - began)

    setattr(module, name, clocked)
    return took


if __name__ == "__main__":
    _read_alone(Path(sys.argv[1]))
