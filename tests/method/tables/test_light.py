"""The declaration needs the standard library only, so that `zhagen tables` is quick."""

import subprocess
import sys


def test_tables_import_nothing_heavy() -> None:
    code = (
        "import sys, zhagen.method.tables, zhagen.method.tables.reference; "
        "print(sorted({'polars', 'pyarrow', 'fastexcel', 'xlsxwriter', 'narwhals', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
