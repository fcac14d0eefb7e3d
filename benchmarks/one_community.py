"""(a) One community with 100 000 records: the whole reading from Parquet against one plain pass over the files."""

from pathlib import Path

import polars as pl

from benchmarks.clock import medians
from benchmarks.made_ledger import AS_OF, make_frames
from benchmarks.ratio import Ratio
from zhagen.cli.compute import circles_left_alone
from zhagen.method.ledger import read_ledger, write_ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.read import read

RECORDS = 100_000


def measure(folder: Path) -> list[Ratio]:
    """The ratio, and where the time goes."""
    ledger = folder / "one"
    write_ledger(make_frames(1, RECORDS), ledger, "parquet")
    playbook = load_playbook()
    files = sorted(ledger.glob("*.parquet"))
    checked = read_ledger(ledger)

    def one_pass() -> None:
        for file in files:
            pl.read_parquet(file).group_by("engagement").len()

    def whole() -> None:
        with circles_left_alone():
            read(read_ledger(ledger), [AS_OF], playbook)

    def only_measures() -> None:
        with circles_left_alone():
            read(checked, [AS_OF], playbook)

    plain, ours, measures = medians(7, one_pass, whole, only_measures)
    print(
        f"    reading and checking {1e3 * (ours - measures):.0f} ms, measures and sentences {1e3 * measures:.0f} ms"
    )
    return [Ratio("(a) whole reading of 100 000 records / one pass over its files", ours, plain, 3.0)]
