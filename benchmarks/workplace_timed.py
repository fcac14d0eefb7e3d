"""Fills the installation that the environment names, times its pages, and prints the seconds as JSON."""

import json
from collections.abc import Callable
from statistics import median
from time import perf_counter
from uuid import UUID

from benchmarks.clock import medians
from benchmarks.filled import BACKEND, add_person, fill
from benchmarks.saving import contact_in, form_of, moved_by
from zhagen.web.installation import bring_up_to_date, open_installation

RECORDS = 100_000
ITEM = "prepare.goals.know-households"
SAVES = 3


def main() -> None:
    """One process, one database."""
    open_installation(None)
    bring_up_to_date()
    from django.conf import settings

    settings.ROOT_URLCONF = "benchmarks.bare_pages"
    settings.ALLOWED_HOSTS = ["testserver"]
    (engagement,) = fill(1, RECORDS)
    pages = _Pages(engagement, add_person("lead"))
    print(json.dumps(pages.at_rest() | pages.after_a_save()))


class _Pages:
    """The pages of an engagement as somebody asks for them."""

    def __init__(self, engagement: UUID, account: UUID) -> None:
        from django.test import Client
        from django.utils import timezone

        from zhagen.web.agency.models import Account

        self.client, self.engagement, self.day = Client(), engagement, timezone.localdate()
        self.client.force_login(Account.objects.get(pk=account), backend=BACKEND)
        self.board = f"/board/{engagement}/"

    def get(self, address: str) -> bytes:
        answer = self.client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        return bytes(answer.content)

    def asks(self, address: str) -> Callable[[], object]:
        return lambda: self.get(address)

    def at_rest(self) -> dict[str, float]:
        """Seconds by name, each page in turn with its plain counterpart."""
        from django.core.cache import caches

        from benchmarks.bare_pages import STATIC
        from zhagen.method.ledger import Ledger
        from zhagen.method.playbook import load_playbook
        from zhagen.method.reading.read import read
        from zhagen.method.reading.units import month_ends
        from zhagen.web.readings.frames import forget_tables, gather_frames
        from zhagen.web.readings.remembered import forget_figures

        key = self.engagement
        STATIC["page"] = self.get(self.board)
        ledger, playbook = Ledger.from_frames(gather_frames([key], [key])), load_playbook()
        days = month_ends(
            self.day.replace(year=self.day.year - 3), self.day, 2
        )  # what changed since a month ago

        def fresh_board() -> None:
            caches["readings"].clear()
            forget_tables()
            forget_figures()
            self.get(self.board)

        building, poll, found_at = self.guided()
        found: dict[str, float] = {}
        for names, runs, *works in (
            (("board", "in_frames"), 3, fresh_board, lambda: read(ledger, days, playbook)),
            (("cached", "static"), 30, self.asks(self.board), self.asks("/bare/static/")),
            (
                ("list", "bare_list"),
                20,
                self.asks(f"/records/{key}/contacts/"),
                self.asks(f"/bare/list/{key}/"),
            ),
            (("form", "bare_form"), 20, self.asks(form_of(key)), self.asks("/bare/form/")),
            (("today", "bare_today"), 20, self.asks(f"/work/{key}/"), self.asks(f"/bare/today/{key}/")),
            (
                ("doors", "bare_doors"),
                20,
                self.asks(f"/work/{key}/many-doors/{building}/"),
                self.asks(f"/bare/doors/{key}/{building}/"),
            ),
            (
                ("sheets", "bare_sheets"),
                20,
                self.asks(f"/work/{key}/questionnaires/{poll}/"),
                self.asks(f"/bare/sheets/{key}/{poll}/"),
            ),
            (("search", "bare_search"), 20, self.asks(found_at), self.asks("/bare/search/?q=阿姨")),
        ):
            found.update(zip(names, medians(runs, *works), strict=True))
        return found

    def guided(self) -> tuple[UUID, UUID, str]:
        """A building with its homes, a round of questionnaires, and the address at which two characters are found."""
        from benchmarks.filled import fill_round
        from zhagen.web.records.models.community import Building

        building = Building.objects.unscoped().filter(engagement=self.engagement).order_by("pk").first()
        assert building is not None
        answer = self.client.post(f"/work/{self.engagement}/search/", {"q": "阿姨"})
        return building.pk, fill_round(self.engagement), str(answer["Location"])

    def after_a_save(self) -> dict[str, float]:
        """Seconds by name: each page first asked after a save of its own, and asked again. Medians of some saves."""
        pages: dict[str, Callable[[str], str]] = {
            "board": lambda led_to: self.board,
            "item": lambda led_to: f"{self.board}items/{ITEM}/",
            "moved": lambda led_to: moved_by(self.engagement, led_to),
        }
        times: dict[str, list[float]] = {}
        for _ in range(SAVES):
            for name, address in pages.items():
                asked = address(self.save())
                for when in ("after_save", "again"):
                    began = perf_counter()
                    self.get(asked)
                    times.setdefault(f"{name}_{when}", []).append(perf_counter() - began)
        return {name: median(taken) for name, taken in times.items()}

    def save(self) -> str:
        """A contact of today; where the page leads to."""
        address = form_of(self.engagement)
        said = contact_in(self.get(address).decode(), self.day)
        answer = self.client.post(address, said)
        assert answer.status_code == 302, answer.content.decode()
        return str(answer["Location"])


if __name__ == "__main__":
    main()
