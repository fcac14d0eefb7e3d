"""zhagen read --out: a folder of ledgers, whatever is wrong with some of them."""

import json
from pathlib import Path

import pytest

from tests.cli.run import Ran, zhagen
from tests.method.province.made import make_partition


def read_all(folder: Path, *more: str) -> Ran:
    return zhagen(
        "read", folder, "--out", folder.parent / "out", "--as-of", "2026-03-31", "--lang", "en", *more
    )


def files_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.name != ".lock"}


def test_the_others_are_finished_and_the_bad_are_named(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    for name, engagements in {"1": "AB", "2": "C", "3": "D", "4": "DE"}.items():
        make_partition(folder / name, engagements)
    (folder / "5").mkdir()
    (folder / "2" / "contacts.parquet").write_bytes(b"PAR1 no more")
    ran = read_all(folder, "--processes", "2")
    assert ran.status == 1
    for told in ("2: not read", "contacts.parquet", "3: not read", "engagement D is in 4 too", "5: not read"):
        assert told in ran.err
    assert files_in(out) == {"1.jsonl", "1.jsonl.made.json", "summary.json"}
    assert json.loads((out / "summary.json").read_text("utf-8"))["not_read"] == ["2", "3", "4", "5"]

    # Mended, the rest is read and what was read is not read again.
    for name, engagements in {"2": "C", "4": "E", "5": "F"}.items():
        make_partition(folder / name, engagements)
    first = (out / "1.jsonl").stat().st_mtime_ns
    ran = read_all(folder)
    assert ran.status == 0
    assert "1 were read before" in ran.err
    assert (out / "1.jsonl").stat().st_mtime_ns == first
    assert {f"{name}.jsonl" for name in "12345"} <= files_in(out)

    # A partition that is gone is named; a bad one keeps no reading of before.
    for path in (folder / "3").iterdir():
        path.unlink()
    (folder / "3").rmdir()
    (folder / "5" / "engagements.parquet").write_bytes(b"")
    ran = read_all(folder)
    assert ran.status == 1
    assert "3: it was read before and is gone" in ran.err
    assert "5.jsonl" not in files_in(out)
    assert "3.jsonl" in files_in(out)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--out", "{}/out"], "needs --as-of"),
        (["--out", "{}/in/out", "--as-of", "2026-03-31"], "may not lie in"),
        (["--out", "{}/out", "--as-of", "2026-03-31", "--json"], "goes with none of these"),
        (["--out", "{}/out", "--as-of", "2026-03-31"], "has no folders"),
    ],
)
def test_what_cannot_be_asked_ends_with_2(tmp_path: Path, args: list[str], says: str) -> None:
    (tmp_path / "in").mkdir()
    ran = zhagen("read", tmp_path / "in", "--lang", "en", *(arg.format(tmp_path) for arg in args))
    assert ran.status == 2
    assert says in ran.err
    assert not (tmp_path / "out").exists()
