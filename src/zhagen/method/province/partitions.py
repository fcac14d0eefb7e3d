"""A folder of partitions: which there are, what each is made of, and whose work lies in which."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from zhagen.method.ledger import BadLedger
from zhagen.method.ledger.ledger import engagements_in
from zhagen.method.ledger.source import is_table


@dataclass(frozen=True, slots=True)
class Partition:
    """One ledger of the folder. `name`: its path from there, with "/", as `region=east/chunk=003`."""

    name: str
    path: Path


def find_partitions(folder: Path) -> list[Partition]:
    """Every folder beneath that has no folder in it, by name; hidden ones do not count.

    An empty one is a partition too, and a bad one: something was to be there.
    """
    found: list[Partition] = []
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.name.startswith((".", "_")):
            beneath = [] if any(map(is_table, path.iterdir())) else find_partitions(path)
            found += [Partition(f"{path.name}/{one.name}", one.path) for one in beneath] or [
                Partition(path.name, path)
            ]
    return found


def fingerprint(partition: Partition) -> str:
    """Other when a file of the partition comes, goes, or has another size or time. OSError where it is not there."""
    files = sorted(path for path in partition.path.iterdir() if path.is_file())
    told = hashlib.sha256()
    for path in files:
        about = path.stat()
        told.update(f"{path.name}\0{about.st_size}\0{about.st_mtime_ns}\n".encode())
    return told.hexdigest()


def find_twice(
    partitions: Iterable[Partition], known: Mapping[str, Sequence[str]]
) -> dict[str, dict[str, str]]:
    """By partition: those of its engagements that another partition has too, and one such partition of each.

    `known`: by partition the engagements of those that need not be opened. A partition whose engagements cannot be
    read has none here; reading it says what is wrong with it.
    """
    where: dict[str, list[str]] = {}
    for partition in partitions:
        try:
            found = known[partition.name] if partition.name in known else engagements_in(partition.path)
        except (BadLedger, OSError):
            continue
        for engagement in found:
            where.setdefault(engagement, []).append(partition.name)
    twice: dict[str, dict[str, str]] = {}
    for engagement, names in where.items():
        for name in names if len(names) > 1 else ():
            other = next(another for another in names if another != name)
            twice.setdefault(name, {})[engagement] = other
    return twice
