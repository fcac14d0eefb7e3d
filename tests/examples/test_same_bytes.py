"""The fictional ledger is made from chance, and yet comes out the same to the byte."""

import hashlib
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from zhagen.examples import fictional
from zhagen.method.tables import TABLES

MAKES = """
import sys
from pathlib import Path
from zhagen.examples import write_example
write_example("fictional", Path(sys.argv[1]))
"""


def digests(folder: Path) -> dict[str, str]:
    """The sha256 of every file in a folder."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def made_by_itself(folder: Path, seed: str) -> dict[str, str]:
    """The same, of the ledger made by another process whose sets and dicts of texts are shuffled in its own way."""
    command = [sys.executable, "-W", "error", "-c", MAKES, str(folder)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    return digests(folder)


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    first, second = (made_by_itself(tmp_path / seed, seed) for seed in ("1", "271828"))
    assert first == second
    assert len(first) == len(TABLES) + 1  # and the README


def test_twice_in_one_process_as_well() -> None:
    assert all(
        left.equals(right)
        for left, right in zip(fictional.tables().values(), fictional.tables().values(), strict=True)
    )


def ids() -> Iterator[tuple[str, str]]:
    """(table, id) of every row, save the engagement, whose id is a word."""
    for name, frame in fictional.tables().items():
        if name != "engagements":
            for row_id in frame["id"]:
                yield name, row_id


@pytest.mark.parametrize("what", ["version", "variant"])
def test_ids_have_the_form_of_uuid_7(what: str) -> None:
    found = {getattr(uuid.UUID(row_id), what) for _, row_id in ids()}
    assert found == {7 if what == "version" else uuid.RFC_4122}


def test_no_id_is_given_twice() -> None:
    every = [row_id for _, row_id in ids()]
    assert len(set(every)) == len(every)
