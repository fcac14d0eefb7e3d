"""A quick start: nothing heavy is imported before it is needed; and examples are never written over."""

import subprocess
import sys

from tests.cli.run import zhagen
from zhagen.method.tables import TABLES

HEAVY = ("polars", "narwhals", "duckdb", "pyarrow", "jinja2", "xlsxwriter", "fastexcel", "networkx", "yaml")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from zhagen.cli.app import app\n"
        "try: app(['--help'])\n"
        "except SystemExit: pass\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stderr.strip() == "[]"


def test_an_example_is_not_written_over_a_folder_with_files(tmp_path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    ran = zhagen("example", "davis", tmp_path, "--lang", "en")
    assert ran.status == 2
    assert "no empty folder" in ran.err
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_tables_lists_all_and_one() -> None:
    every = zhagen("tables", "--lang", "en")
    assert len(every.out.strip().splitlines()) == len(TABLES)
    one = zhagen("tables", "contacts")
    assert "home" in one.out
    assert zhagen("tables", "no-such-table").status == 2
