"""(c) What every command waits for: `zhagen --help` against a bare program with the same command-line library, and
the packaged playbook checked and built against its YAML parsed alone.
"""

import subprocess
import sys
from pathlib import Path

import yaml

from benchmarks.clock import medians
from benchmarks.ratio import Ratio
from zhagen.method import playbook
from zhagen.method.playbook.build import build_playbook
from zhagen.method.playbook.checks import check_sound
from zhagen.method.playbook.load import FOUR_STAGES, read_packaged

BARE = "import typer\napp = typer.Typer()\n@app.command()\ndef hello(name: str = 'x') -> None: ...\napp(['--help'])\n"


def measure(folder: Path) -> list[Ratio]:
    """Whole processes, in turn."""
    bare = folder / "bare.py"
    bare.write_text(BARE, encoding="utf-8")

    def run(*args: str) -> None:
        subprocess.run([sys.executable, *args], check=True, capture_output=True)

    other, ours = medians(9, lambda: run(str(bare)), lambda: run("-m", "zhagen", "--help"))
    return [
        Ratio("(c) zhagen --help / a bare program with the same library", ours, other, 1.0),
        load_playbook(),
    ]


def load_playbook() -> Ratio:
    """In this process, nothing kept between two loads."""
    texts = [
        path.read_text("utf-8") for path in (Path(playbook.__file__).parent / FOUR_STAGES).glob("*.yaml")
    ]

    def parse() -> None:
        for text in texts:
            yaml.compose(text, Loader=yaml.CSafeLoader)

    def load() -> None:
        read_packaged.cache_clear()
        raw = read_packaged()
        check_sound(raw)
        build_playbook(raw)

    parsed, loaded = medians(9, parse, load)
    return Ratio("(c) the playbook read, checked and built / its YAML parsed alone", loaded, parsed, 3.0)
