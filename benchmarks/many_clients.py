"""(f) Two hundred people who think ten seconds between clicks, on two processes: what they wait for, against one alone.

The server is the one that `zhagen start --workers 2` starts, on SQLite; whoever asks is in a process of its own, which
the two cores carry too. Two hundred threads that mostly sleep: twenty clicks a second cost it little.
"""

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.filled import BACKEND, add_person, fill
from benchmarks.ratio import Ratio

COMMUNITIES, TEAM, RECORDS = 40, 5, 100_000
WORKERS = 2


def measure(folder: Path) -> list[Ratio]:
    """What 95 of 100 clicks take at most, of all and of one alone; and how many were refused or broke."""
    data, port = folder / "clients", _free_port()
    people = _printed([sys.executable, "-m", "benchmarks.many_clients"], data)
    started = ["zhagen", "start", "--no-open", "--port", str(port), "--workers", str(WORKERS)]
    command = [sys.executable, "-m", *started, "--data", str(data)]
    with subprocess.Popen(command, env=_surroundings(data), stdout=subprocess.DEVNULL) as server:
        try:
            _wait_for(port)
            asked = [sys.executable, "-m", "benchmarks.clicking", str(port)]
            found = json.loads(_printed(asked, data, people))
        finally:
            server.terminate()
    for name, times in found["by_page"].items():
        print(f"    {name}: {times[0]:.3f} s of all, {times[1]:.3f} s of one")
    return [
        Ratio(
            "(f) 200 clients, 10 s think, two processes: p95 / that of one", found["all"], found["one"], 3.0
        ),
        Ratio("(f) clicks that failed / all", found["failed"], found["clicks"], 0.0, "clicks"),
    ]


def _printed(command: list[str], data: Path, told: str = "") -> str:
    done = subprocess.run(
        command, env=_surroundings(data), input=told, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout.splitlines()[-1]


def _surroundings(data: Path) -> dict[str, str]:
    return {**os.environ, "ZHAGEN_DATA": str(data), "DATABASE_URL": ""}


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(port: int) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return


def _people() -> list[tuple[str, str]]:
    """An engagement and a session for each who works there. Signing in is left out: a password is slow on purpose."""
    from zhagen.web.installation import bring_up_to_date, open_installation

    open_installation(None)
    bring_up_to_date()
    from django.conf import settings
    from django.test import Client

    from zhagen.web.agency.models import Account

    settings.ALLOWED_HOSTS = ["testserver"]
    people = []
    for place, engagement in enumerate(fill(COMMUNITIES, RECORDS)):
        for number in range(TEAM):
            client, account = Client(), add_person(f"person-{place}-{number}", engagement)
            client.force_login(Account.objects.get(pk=account), backend=BACKEND)
            people.append((str(engagement), client.cookies["sessionid"].value))
    return people


if __name__ == "__main__":
    print(json.dumps(_people()))
