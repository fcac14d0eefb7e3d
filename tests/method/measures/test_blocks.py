"""Very many communities are counted block by block, and each figure is what it would be if all were counted at once."""

from datetime import timedelta
from functools import partial

import polars as pl
import pytest

from tests.method.agreement.compared import ledger_of
from tests.method.properties.ledgers import generated, shuffled
from zhagen.method.measures.blocks import in_blocks
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading import read as read_module
from zhagen.method.reading.read import read
from zhagen.method.reading.units import units_of


@pytest.mark.parametrize(("seed", "in_order"), [(3, True), (4, False)])
def test_in_blocks_every_figure_is_as_at_once(
    seed: int, in_order: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables, as_of = generated(seed)
    ledger = ledger_of(tables if in_order else shuffled(tables, seed))
    days, playbook = [as_of - timedelta(days=90), as_of], load_playbook()
    at_once = read(ledger, days, playbook)
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(read_module, "in_blocks", partial(in_blocks, most=1))
    assert read(ledger, days, playbook, watch=lambda done, of: told.append((done, of))) == at_once
    assert {of for _, of in told} == {told[-1][0]}
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_a_block_is_whole_communities_with_what_everybody_reads() -> None:
    tables, as_of = generated(3)  # C1 is read by E1 and E2, C2 by E3
    tables["buildings"] = [
        {"id": f"B{place}", "engagement": recorder, "day": as_of}
        for place, recorder in enumerate(["E3", "E1", None, "E2", "nobody", "E3"])
    ]
    ledger = ledger_of(tables)
    blocks = in_blocks(ledger.frames, units_of(ledger, [as_of]), most=1)
    assert [[(u.number, u.engagement) for u in block.units] for block in blocks] == [
        [(0, "E1"), (1, "E2")],
        [(0, "E3")],
    ]
    assert [block.cut()["buildings"]["id"].to_list() for block in blocks] == [
        ["B1", "B3", "B2"],
        ["B0", "B5", "B2"],
    ]
    contacts = [block.cut()["contacts"] for block in blocks]
    assert pl.concat(contacts).sort("id").equals(ledger.frames["contacts"].sort("id"))
    assert set(contacts[1]["engagement"]) == {"E3"}


def test_of_one_community_only_its_own_block_is_read() -> None:
    tables, as_of = generated(3)
    ledger = ledger_of(tables)
    (block,) = in_blocks(ledger.frames, units_of(ledger, [as_of], ["E3"]), most=1)
    assert [unit.engagement for unit in block.units] == ["E3"]
    assert set(block.cut()["contacts"]["engagement"]) == {"E3"}
