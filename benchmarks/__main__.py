"""Measure every ratio once, print it, and keep it in docs/speed.md. `python -m benchmarks [a] [b] [c] [d] [f]`."""

import os
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import many_clients, many_communities, one_community, start, workplace
from benchmarks.ratio import Ratio

BENCHES: dict[str, Callable[[Path], list[Ratio]]] = {
    "a": one_community.measure,
    "b": many_communities.measure,
    "c": start.measure,
    "d": workplace.measure,
    "f": many_clients.measure,
}
PAGE = Path(__file__).resolve().parent.parent / "docs" / "speed.md"
HEAD = """# How fast · 有多快

Ratios from one run of `make bench`; seconds differ from machine to machine, ratios less. 比值出自同一次运行。

"""


def main() -> None:
    """Run the benches asked for, all by default; only a run of all is kept."""
    asked = [name for name in BENCHES if name in sys.argv[1:]] or list(BENCHES)
    ratios: list[Ratio] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in asked:
            for ratio in BENCHES[name](Path(folder)):
                ratios.append(ratio)
                print(ratio.line(), flush=True)
    if len(asked) == len(BENCHES):
        machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
        lines = "\n".join(f"- {ratio.line()}" for ratio in ratios)
        PAGE.write_text(f"{HEAD}{machine}\n\n{lines}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
