"""Asks a server as people do who click, read and write; prints what they waited for. `python -m ... PORT < people`."""

import datetime as dt
import json
import random
import sys
import threading
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode

from benchmarks.saving import contact_in, form_of, moved_by

THINKS, WARM, COUNTED = 10.0, 20.0, 50.0  # seconds
ALONE = 105  # clicks of the one who is alone, who does not think; the first seventh warms up
PATIENCE = 120
Sample = tuple[str, float, bool]  # page, seconds, whether it went well


class Person:
    """A browser without scripts, but for the question what a save moved."""

    def __init__(self, port: int, engagement: str, session: str) -> None:
        self.port, self.engagement, self.cookies = port, engagement, {"sessionid": session}
        self.form = ""
        self.samples: list[Sample] = []
        self.clicks = (
            ("today", f"/work/{engagement}/"),
            ("contacts", f"/records/{engagement}/contacts/"),
            ("form", form_of(engagement)),
            ("save", form_of(engagement)),
            ("board", f"/board/{engagement}/"),
            ("item", f"/board/{engagement}/items/prepare.goals.know-households/"),
            ("households", f"/records/{engagement}/households/"),
        )

    def click(self, number: int) -> None:
        """The next page of a round; a save and the page that it leads to are one click."""
        name, address = self.clicks[number % len(self.clicks)]
        if name != "save":
            page = self._timed(name, lambda: self._ask(address))
            self.form = page if name == "form" else self.form
        elif self.form:
            said = contact_in(self.form, dt.date.today())
            led_to = self._timed(name, lambda: self._save(address, said))
            if led_to:
                self._timed("moved", lambda: self._ask(moved_by(self.engagement, led_to)))

    def _timed(self, name: str, work: Callable[[], str]) -> str:
        began, answer = time.perf_counter(), ""
        try:
            answer = work()
        except (OSError, HTTPException) as problem:
            print(f"{name}: {problem}", file=sys.stderr)
        self.samples.append((name, time.perf_counter() - began, bool(answer)))
        return answer

    def _save(self, address: str, said: dict[str, str]) -> str:
        led_to = self._ask(address, urlencode(said))
        self._ask(led_to)
        return led_to

    def _ask(self, address: str, sent: str | None = None) -> str:
        """The page, or where a redirect leads to. OSError for whatever else is answered."""
        line = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if sent is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        line.request("GET" if sent is None else "POST", address, sent, headers)
        answer = line.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        page = answer.read().decode()
        line.close()
        if answer.status != (200 if sent is None else 302):
            raise OSError(f"{answer.status} from {address}")
        return page if sent is None else str(answer.headers["Location"])


def main() -> None:
    """One alone first, then everybody."""
    port, people = int(sys.argv[1]), json.load(sys.stdin)
    one = Person(port, *people[0])
    for number in range(ALONE):
        one.click(number)
        if number < len(one.clicks) * 2:
            one.samples.clear()
    everybody = [Person(port, *person) for person in people]
    began = time.monotonic()
    threads = [threading.Thread(target=_work, args=(person, began)) for person in everybody]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    samples = [sample for person in everybody for sample in person.samples]
    pages = dict.fromkeys(name for name, _, _ in one.samples)
    print(
        json.dumps(
            {
                "all": _most_wait(samples),
                "one": _most_wait(one.samples),
                "failed": sum(not well for _, _, well in [*samples, *one.samples]),
                "clicks": len(samples) + len(one.samples),
                "by_page": {name: [_most_wait(of, name) for of in (samples, one.samples)] for name in pages},
            }
        )
    )


def _work(person: Person, began: float) -> None:
    """From a moment and a page of their own, so that nobody clicks in step."""
    time.sleep(random.uniform(0, THINKS))
    number = random.randrange(len(person.clicks))
    while (now := time.monotonic() - began) < WARM + COUNTED:
        if now < WARM:
            person.samples = [sample for sample in person.samples if not sample[2]]  # no failure is forgotten
        person.click(number)
        number += 1
        time.sleep(THINKS)


def _most_wait(samples: list[Sample], page: str | None = None) -> float:
    """Seconds that 95 of 100 wait at most."""
    times = sorted(seconds for name, seconds, _ in samples if page in (None, name))
    return times[min(len(times) - 1, int(len(times) * 0.95))] if times else 0.0


if __name__ == "__main__":
    main()
