"""Which partitions there are, and who has whose work."""

from pathlib import Path

from tests.method.province.made import make_partition
from zhagen.method.province.partitions import find_partitions, find_twice, fingerprint


def test_a_partition_is_a_folder_of_tables_however_deep(tmp_path: Path) -> None:
    make_partition(tmp_path / "region=east" / "chunk=1", ["A"])
    make_partition(tmp_path / "region=east" / "chunk=2", ["B"])
    make_partition(tmp_path / "west", ["C"])
    (tmp_path / "empty").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "_SUCCESS").touch()
    names = [one.name for one in find_partitions(tmp_path)]
    assert names == ["empty", "region=east/chunk=1", "region=east/chunk=2", "west"]


def test_an_engagement_of_two_partitions_is_named_in_both(tmp_path: Path) -> None:
    partitions = [make_partition(tmp_path / n, ids) for n, ids in {"1": "AB", "2": "BC", "3": "D"}.items()]
    assert find_twice(partitions, {}) == {"1": {"B": "2"}, "2": {"B": "1"}}
    assert find_twice(partitions, {"3": ["A"]}) == {
        "1": {"A": "3", "B": "2"},
        "2": {"B": "1"},
        "3": {"A": "1"},
    }


def test_a_partition_that_changed_is_another(tmp_path: Path) -> None:
    partition = make_partition(tmp_path / "1", ["A"])
    before = fingerprint(partition)
    assert fingerprint(partition) == before
    (partition.path / "contacts.parquet").unlink()
    assert fingerprint(partition) != before
