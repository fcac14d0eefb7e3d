"""Files that are made to end the process: a sentence with the limit, and no more than 2 GB."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.method.ledger.folders import problems
from tests.method.ledger.hostile_files import FILES, HEAD, ROW, csv

READ = """
import json, resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))  # whoever asks for more gets none, and ends
from zhagen.method.ledger import BadLedger, read_ledger
said = {}
for path in sys.argv[1:]:
    try:
        read_ledger(Path(path))
    except BadLedger as bad:
        said[path] = [[one.says.zh, one.says.en] for one in bad.problems[-2:]]
print(json.dumps([said, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""


@pytest.fixture(scope="module")
def read_all(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, list[list[str]]], int]:
    """What one process said of each, the last two problems in both languages; and the kB that it held at most."""
    paths = {}
    for name, (make, _sentence) in FILES.items():
        paths[name] = str(make(tmp_path_factory.mktemp("hostile")))
    ran = subprocess.run([sys.executable, "-c", READ, *paths.values()], capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    said, most = json.loads(ran.stdout)
    return {name: said[path] for name, path in paths.items()}, most


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_unfolds_is_told_its_limit(
    read_all: tuple[dict[str, list[list[str]]], int], name: str
) -> None:
    said = read_all[0][name]
    assert any(FILES[name][1] in english for _chinese, english in said)
    assert all(chinese for chinese, _english in said)


def test_none_of_them_took_more_than_two_gigabytes(read_all: tuple[dict[str, list[list[str]]], int]) -> None:
    assert read_all[1] < 2 * 1024 * 1024


def test_what_lies_within_the_limits_is_read(tmp_path: Path) -> None:
    assert problems(csv(HEAD + ROW.replace("W1", "W" * 100_000))(tmp_path)) == ()


def test_a_folder_of_very_many_files(tmp_path: Path) -> None:
    for number in range(10_001):
        (tmp_path / f"{number}.txt").touch()
    (found,) = problems(tmp_path)
    assert found.says.en == "The folder has 10,001 files, the most is 10,000"


@pytest.mark.parametrize("name", ["book.xls", "book.ods", "book.xlsb"])
def test_a_workbook_whose_cells_cannot_be_counted(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"whatever")
    (found,) = problems(tmp_path / name)
    assert found.line("en") == f"{name}: This kind of workbook is not read; save it as .xlsx first"
