"""Every drawn case of every item, read on the real path from ledger to reading."""

from datetime import date
from functools import cache

import pytest

from tests.method.spec import all_specs
from tests.method.spec.case import Case
from tests.method.spec.drawn import drawn_ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Part
from zhagen.method.reading.read import read

CASES = [(spec.item, case) for spec in all_specs() for case in spec.cases]


@pytest.mark.parametrize(("item_id", "case"), CASES, ids=[f"{i}: {c.title.en}" for i, c in CASES])
def test_drawn_case(item_id: str, case: Case) -> None:
    playbook = only(item_id)
    readings = read(drawn_ledger(case.tables), [date.fromisoformat(case.as_of)], playbook, engagements=["E1"])
    item = readings.readings[0].item(item_id)
    parts = {part.id: part for part in item.parts}
    expected = {id_: told(parts[id_], expectation) for id_, expectation in case.parts.items()}
    assert expected == case.parts
    assert item.state == case.state
    if case.says is not None:
        assert item.says == case.says


@cache
def only(item_id: str) -> Playbook:
    """The playbook with that item and those it depends on, so that a case reads fast."""
    whole = load_playbook()
    item = whole.item(item_id)
    gate = item.quiet_when
    followed = {part.refers.partition("#")[0] for part in item.parts if part.refers}
    return whole.limited({item_id, *followed, *(gate.reached if gate else ())})


def told(part: Part, expectation: str) -> str:
    """The part as the expectation writes it, the expectation itself where the value is within 1e-6."""
    _verdict, _, figure = expectation.partition(" ")
    if not figure:
        return str(part.verdict)
    if "/" in figure:
        k, n = (float(x) for x in figure.split("/"))
        same = part.k is not None and part.n is not None and abs(part.k - k) + abs(part.n - n) < 1e-6
    else:
        same = part.value is not None and abs(part.value - float(figure)) < 1e-6
    return f"{part.verdict} {figure}" if same else f"{part.verdict} {part.value} {part.k}/{part.n}"
