"""(c) `zhagen --help` against a bare program with the same command-line library."""

import subprocess
import sys
from pathlib import Path

from benchmarks.clock import medians
from benchmarks.ratio import Ratio

BARE = "import typer\napp = typer.Typer()\n@app.command()\ndef hello(name: str = 'x') -> None: ...\napp(['--help'])\n"


def measure(folder: Path) -> list[Ratio]:
    """Whole processes, in turn."""
    bare = folder / "bare.py"
    bare.write_text(BARE, encoding="utf-8")

    def run(*args: str) -> None:
        subprocess.run([sys.executable, *args], check=True, capture_output=True)

    other, ours = medians(9, lambda: run(str(bare)), lambda: run("-m", "zhagen", "--help"))
    return [Ratio("(c) zhagen --help / a bare program with the same library", ours, other, 2.0)]
