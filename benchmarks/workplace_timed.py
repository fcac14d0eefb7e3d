"""Fills the installation that the environment names, times its pages, and prints the seconds as JSON."""

import json

from benchmarks.clock import medians
from benchmarks.made_ledger import AS_OF, FIRST, make_frames
from zhagen.web.installation import bring_up_to_date, open_installation

RECORDS = 100_000
WORKERS = ("worker-1", "worker-2", "worker-3")


def main() -> None:
    """One process, one database."""
    open_installation(None)
    bring_up_to_date()
    from django.conf import settings

    settings.ROOT_URLCONF = "benchmarks.bare_pages"
    settings.ALLOWED_HOSTS = ["testserver"]
    print(json.dumps(_seconds(_fill())))


def _fill() -> str:
    """100 000 records of one community and somebody who leads its station; the engagement's id."""
    from tests.web.loading import load_tables
    from zhagen.web.agency.models import Account, Agency, Membership, Station

    tables = {name: frame.to_dicts() for name, frame in make_frames(1, RECORDS).items()}
    for rows in tables.values():
        for place, row in enumerate(rows):
            if row.get("worker"):
                row["worker"] = WORKERS[place % len(WORKERS)]
    (engagement,) = load_tables(tables).values()
    lead = Account.objects.make("lead", "lead", None)
    agency, station = Agency.objects.unscoped().get(), Station.objects.unscoped().get()
    Membership.objects.create(account=lead, agency=agency, station=station, role="lead")
    return str(engagement)


def _seconds(engagement: str) -> dict[str, float]:
    from django.core.cache import caches
    from django.test import Client

    from benchmarks.bare_pages import STATIC
    from zhagen.method.ledger import Ledger
    from zhagen.method.playbook import load_playbook
    from zhagen.method.reading.read import read
    from zhagen.method.reading.units import month_ends
    from zhagen.web.agency.models import Account
    from zhagen.web.readings.frames import gather_frames

    client = Client()
    client.force_login(
        Account.objects.get(username="lead"), backend="django.contrib.auth.backends.ModelBackend"
    )

    def get(address: str) -> bytes:
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        return bytes(answer.content)

    board = f"/board/{engagement}/?as_of={AS_OF}"
    STATIC["page"] = get(board)
    ledger, playbook = Ledger.from_frames(gather_frames([engagement], [engagement])), load_playbook()

    days = month_ends(FIRST, AS_OF, 2)  # a board says what changed since a month ago

    def fresh_board() -> None:
        caches["readings"].clear()
        get(board)

    pairs = {
        ("board", "in_frames"): (3, fresh_board, lambda: read(ledger, days, playbook)),
        ("cached", "static"): (30, lambda: get(board), lambda: get("/bare/static/")),
        ("list", "bare_list"): (
            20,
            lambda: get(f"/records/{engagement}/contacts/"),
            lambda: get(f"/bare/list/{engagement}/"),
        ),
        ("form", "bare_form"): (
            20,
            lambda: get(f"/records/{engagement}/contacts/add/"),
            lambda: get("/bare/form/"),
        ),
    }
    found: dict[str, float] = {}
    for names, (runs, *works) in pairs.items():
        found.update(zip(names, medians(runs, *works), strict=True))
    return found


if __name__ == "__main__":
    main()
