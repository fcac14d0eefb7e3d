"""The records behind a figure are counted once each, however often the figure looked at them."""

from datetime import date

from tests.method.spec.drawn import drawn_ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.read import read

ITEM = "launch.tasks.mutual-aid-climate"


def test_an_exchange_has_two_people_and_is_one_record() -> None:
    ledger = drawn_ledger("""
        exchanges
        day        | giver   | receiver | arranged_by
        2026-05-01 | p1..p10 | p2..p11  | resident
    """)
    playbook = load_playbook().limited({ITEM})
    parts = read(ledger, [date(2026, 6, 30)], playbook).readings[0].item(ITEM).parts
    both_ways = next(part for part in parts if part.id == "both-ways")
    assert (both_ways.n, dict(both_ways.evidence)) == (11, {"exchanges": 10})
