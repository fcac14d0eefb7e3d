"""Ask an advisory database whether a version in constraints.txt has a known hole; `make lint` runs this.

One question for all of them, to osv.dev, which gathers the advisories of PyPI, GitHub and others. It learns which
versions of which packages this project uses, which constraints.txt says in public. Where it cannot be reached, or does
not answer soon, that is said and nothing fails: whoever works without a network is not kept from it.
"""

import json
import sys
import urllib.request
from collections.abc import Iterable, Iterator
from pathlib import Path

CONSTRAINTS = Path(__file__).resolve().parent.parent / "constraints.txt"
DATABASE = "https://api.osv.dev/v1/querybatch"
PATIENCE = 10  # seconds
ACCEPTED: dict[str, str] = {}  # advisory -> why it does not concern us


def pinned(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Name and version of each package."""
    for line in lines:
        name, equals, version = line.partition("#")[0].strip().partition("==")
        if equals:
            yield name, version


def ask_database(packages: list[tuple[str, str]], database: str = DATABASE) -> list[str]:
    """A line for each advisory. OSError or ValueError where the database does not answer, or not as it should."""
    queries = [{"package": {"name": n, "ecosystem": "PyPI"}, "version": v} for n, v in packages]
    asked = urllib.request.Request(
        database, json.dumps({"queries": queries}).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
        results = json.load(answer)["results"]
    return [
        f"{name} {version}: {one['id']} (https://osv.dev/vulnerability/{one['id']})"
        for (name, version), result in zip(packages, results, strict=True)
        for one in result.get("vulns", [])
        if one["id"] not in ACCEPTED
    ]


def main(database: str = DATABASE, constraints: Path = CONSTRAINTS) -> int:
    """1 where a hole is known, 0 where none is or nobody could be asked."""
    packages = list(pinned(constraints.read_text(encoding="utf-8").splitlines()))
    try:
        found = ask_database(packages, database)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        print(f"Dependencies were not audited: {database} did not answer ({problem})")
        return 0
    print("\n".join(found) or f"No advisory on the {len(packages)} packages of constraints.txt")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
