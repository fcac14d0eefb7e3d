"""A drawn ledger, read: its notes."""

from datetime import date

from tests.method.spec.drawn import drawn_ledger
from tests.method.spec.test_specs import only
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.model import Reading
from zhagen.method.reading.read import read
from zhagen.method.terms import Words

NOT_ASKED = Words("这一阶段还没到，先不问", "Not asked yet: its stage has not come")


def drawn_reading(item_id: str, tables: str, as_of: str, engine: str = "numpy") -> Reading:
    """The reading of one item (with those it depends on)."""
    ledger = drawn_ledger(tables)
    readings = read(ledger, [date.fromisoformat(as_of)], only(item_id), engagements=["E1"], engine=engine)
    return readings.readings[0]


def whole_readings(tables: str, *days: str) -> tuple[Reading, ...]:
    """The readings of all items on some days."""
    asked = [date.fromisoformat(day) for day in days]
    return read(drawn_ledger(tables), asked, load_playbook(), engagements=["E1"]).readings


def notes_of(item_id: str, tables: str, as_of: str, engine: str = "numpy") -> list[Words]:
    """The notes beside the item, without the one on its stage."""
    item = drawn_reading(item_id, tables, as_of, engine).item(item_id)
    return [note for note in item.notes if note != NOT_ASKED]
