"""A workplace that is killed, whose disk fills or fails, whose server stops, whose file is damaged, at random moments.

    python -m tests.web.records.kill_points --points 1000 --seed 1        # some minutes; nothing else is needed
    python -m tests.web.records.kill_points --points 20 --server          # on a PostgreSQL cluster of its own

At each point a process of its own writes activities with their roll, as fast as it can, and tells each once it is
confirmed; then something goes wrong. Afterwards everything that was told is there, no activity has half a roll, each
row has its version and its row in the log, and the file is whole. A damaged copy is never read as if it were not:
either the examination says so, or all is there as it was. The suite runs a small sample of it (`test_killed.py`).
"""

import argparse
import os
import random
import resource
import select
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NoReturn

ROLL = 4
FAULTS = {"killed": 70, "full disk": 12, "failing disk": 12, "damaged page": 6}  # of a hundred points
SERVER = {"server stopped": 100}
LONGEST = 0.04  # seconds after the first confirmed record: a few more are written meanwhile
Told = list[str]


def found(folder: Path) -> None:
    """An installation in the folder, its tables made at once from the models: migrations have tests of their own."""
    os.environ["ZHAGEN_DATA"] = str(folder)
    import datetime as dt

    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    from zhagen.web.data_folder import DATABASE
    from zhagen.web.installation import open_installation

    open_installation(folder)
    settings.MIGRATION_MODULES = {name.rpartition(".")[2]: None for name in settings.INSTALLED_APPS}
    if connection.vendor == "sqlite":
        (folder / DATABASE).touch()
    call_command("migrate", run_syncdb=True, verbosity=0)
    from zhagen.web.agency import service as agency
    from zhagen.web.records import service as records

    day = dt.date(2026, 1, 1)
    account, place = agency.found_installation(
        agency.FirstRun("first", "First", "a-long-enough-password", "A", "S", "C", day)
    )
    scope = agency.scope_of(account)
    people = [records.record(scope, "residents", place.pk, {"alias": str(number)}) for number in range(ROLL)]
    roll = [records.Came(one.pk, 1) for one in people]  # whoever writes later finds everything loaded
    records.record_activity(scope, place.pk, {"day": day, "held": True}, roll)
    connection.close()


def write_on(tell: Callable[[str], None]) -> NoReturn:
    """Activities with their roll, one after another, each told once it is confirmed."""
    import datetime as dt

    from zhagen.web.agency import service as agency
    from zhagen.web.agency.models import Account
    from zhagen.web.records import service as records
    from zhagen.web.records.models.community import Resident

    scope = agency.scope_of(Account.objects.get())
    (place,) = scope.engagements
    roll = [records.Came(one.pk, 1) for one in Resident.objects.unscoped()]
    held = {"day": dt.date(2026, 2, 1), "held": True, "title": "x" * 100}
    while True:
        tell(str(records.record_activity(scope, place, held, roll).activity.pk))


@contextmanager
def writer(prepare: Callable[[], None]) -> Iterator[tuple[int, int]]:
    """A process that writes: (its number, where it tells). It ends by itself where the database fails it."""
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        from django.db import Error

        os.close(reads)
        try:
            prepare()
            write_on(lambda key: os.write(writes, f"{key}\n".encode()) and None)
        except Error:
            os._exit(3)
        finally:
            os._exit(4)
    os.close(writes)
    try:
        yield child, reads
    finally:
        os.close(reads)


def told_until(child: int, reads: int, wrong: Callable[[], None], delay: float) -> Told:
    """What was confirmed; `wrong` is called `delay` seconds after the first of it."""
    said, until = b"", None
    while True:
        left = None if until is None else max(0.0, until - time.monotonic())
        ready, _, _ = select.select([reads], [], [], left)
        if ready and (part := os.read(reads, 65536)):
            said += part
            until = until or time.monotonic() + delay
        elif ready:
            break  # it has ended
        else:
            wrong()
            until = time.monotonic() + 3600  # what it had told before is still read
    os.waitpid(child, 0)
    return said.decode().split("\n")[:-1]


def nothing() -> None:
    """The writer needs no preparing, or ends by itself."""


def fill_disk(pages: int) -> None:
    """The database of this process may grow by so many pages."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        (count,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {count + pages}")


def fail_disk(room: int) -> None:
    """No file of this process may become longer than that: the write that would ends half-way."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))


def run_point(fault: str, file: Path, chance: random.Random) -> Told:
    """One writer, one thing that goes wrong; returns what it had told."""
    prepare, wrong = nothing, nothing
    size = max(one.stat().st_size for one in file.parent.glob(f"{file.name}*"))
    pages, room = chance.randrange(1, 40), size + chance.randrange(1, 60_000)
    if fault == "full disk":
        prepare = lambda: fill_disk(pages)  # noqa: E731  of this point
    elif fault == "failing disk":
        prepare = lambda: fail_disk(room)  # noqa: E731  of this point
    with writer(prepare) as (child, reads):
        if fault in ("killed", "damaged page"):
            wrong = lambda: os.kill(child, signal.SIGKILL)  # noqa: E731  of this point
        return told_until(child, reads, wrong, chance.uniform(0, LONGEST))


def examine(file: Path, told: set[str]) -> list[str]:
    """What is not as it should be; nothing is the right answer."""
    with closing(sqlite3.connect(file)) as database:

        def ask(statement: str) -> list[Any]:
            return [row[0] if len(row) == 1 else row for row in database.execute(statement)]

        wrong = [said for said in ask("PRAGMA quick_check") if said != "ok"]
        lost = told - set(ask("SELECT id FROM records_activity"))
        wrong += [f"lost: {one}" for one in sorted(lost)]
        halves = ask(
            "SELECT COUNT(*) FROM records_activity WHERE"
            f" (SELECT COUNT(*) FROM records_attendance WHERE activity = records_activity.id) <> {ROLL}"
        )
        wrong += [f"{number} activities with half a roll" for number in halves if number]
        for model, table in (("activity", "activities"), ("attendance", "attendance")):
            counts = {
                *ask(f"SELECT COUNT(*) FROM records_{model}"),
                *ask(f"SELECT COUNT(*) FROM records_historical{model}"),
                *ask(f"SELECT COUNT(*) FROM common_auditrow WHERE \"table\" = '{table}'"),
            }
            wrong += [f"{table}: rows, versions, log {sorted(counts)}"] if len(counts) > 1 else []
    return wrong


def damage_copy(file: Path, chance: random.Random, told: set[str]) -> list[str]:
    """One page of a copy is spoilt: what was read as if nothing were wrong, and is not as it was."""
    copy = file.with_name("damaged.sqlite3")
    with closing(sqlite3.connect(file)) as of, closing(sqlite3.connect(copy)) as to:
        of.backup(to)
        (size,) = to.execute("PRAGMA page_size").fetchone()
    whole = copy.read_bytes()
    page = chance.randrange(
        1, len(whole) // size
    )  # the first holds the header: then it is no database at all
    copy.write_bytes(whole[: page * size] + chance.randbytes(size) + whole[(page + 1) * size :])
    try:
        with closing(sqlite3.connect(copy)) as database:
            said = [str(row[0]) for row in database.execute("PRAGMA integrity_check(3)")]
        unsaid = examine(copy, told) if said == ["ok"] else []
    except sqlite3.DatabaseError:
        unsaid = []
    finally:
        copy.unlink()
    return [f"damaged page {page} read as sound: {one}" for one in unsaid]


def run_points(folder: Path, points: int, seed: int) -> tuple[Counter[str], int, list[str]]:
    """(points by what went wrong, records told, what was found wrong)."""
    found(folder)
    file, chance, told = folder / "zhagen.sqlite3", random.Random(seed), set[str]()
    done: Counter[str] = Counter()
    wrong: list[str] = []
    for number in range(points):
        fault = (
            [*FAULTS][number] if number < len(FAULTS) else chance.choices([*FAULTS], [*FAULTS.values()])[0]
        )
        told |= set(run_point(fault, file, chance))
        wrong += [f"{number} {fault}: {one}" for one in examine(file, told)]
        if fault == "damaged page":
            wrong += [f"{number}: {one}" for one in damage_copy(file, chance, told)]
        done[fault] += 1
        if not (number + 1) % 100:
            print(
                f"{number + 1} points, {len(told)} records, {len(wrong)} wrong", file=sys.stderr, flush=True
            )
    return done, len(told), wrong


def run_server_points(folder: Path, points: int, seed: int) -> tuple[Counter[str], int, list[str]]:
    """The same on a PostgreSQL server that is stopped at once, as by a power cut, and started again."""
    from tests.web.postgresql.cluster import private_server

    chance, told, wrong = random.Random(seed), set[str](), list[str]()
    with private_server(lasting=True) as server:
        os.environ["DATABASE_URL"] = server.address
        found(folder)
        for number in range(points):
            with writer(nothing) as (child, reads):
                told |= set(told_until(child, reads, server.stop, chance.uniform(0, LONGEST)))
            server.start()
            wrong += [f"{number} server stopped: {one}" for one in _examine_server(told)]
    return Counter({"server stopped": points}), len(told), wrong


def _examine_server(told: set[str]) -> list[str]:
    from django.db import connection
    from django.db.models import Count

    from zhagen.web.common.models import AuditRow
    from zhagen.web.records.models.fieldwork import Activity, Attendance

    there = {str(key) for key in Activity.objects.unscoped().values_list("pk", flat=True)}
    wrong = [f"lost: {one}" for one in sorted(told - there)]
    rows = Attendance.objects.unscoped()
    rolls = dict(rows.values_list("activity").annotate(Count("pk")))
    wrong += [f"roll of {len(rolls)} for {len(there)}"] if len(rolls) != len(there) else []
    wrong += [f"half a roll: {key}" for key, number in rolls.items() if number != ROLL]
    audited = AuditRow.objects.unscoped().filter(table="attendance").count()
    counts = {rows.count(), Attendance.history.count(), audited}
    wrong += [f"attendance: rows, versions, log {sorted(counts)}"] if len(counts) > 1 else []
    connection.close()
    return wrong


def main() -> int:
    """Prints the figures; 1 where anything was wrong."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    asked.add_argument("--points", type=int, default=1000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--server", action="store_true")
    given = asked.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="zhagen-kills-"))
    began = time.monotonic()
    try:
        run = run_server_points if given.server else run_points
        done, told, wrong = run(folder, given.points, given.seed)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(", ".join(f"{fault} {number}" for fault, number in sorted(done.items())))
    print(f"{sum(done.values())} points, {told} records confirmed, {time.monotonic() - began:.0f} s")
    print("\n".join(wrong) or "nothing lost, nothing half-done, nothing read as sound that is not")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
