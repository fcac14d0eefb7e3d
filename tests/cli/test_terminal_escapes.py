"""What a terminal would obey instead of showing it: written out, whichever command says it."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.run import Ran, zhagen

RED, TURNED, CSI = "\x1b[31mK\x1b]0;title\x07", "\u202egnp.exe", "\x9b2J"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger whose ids, words and file names hold them; some of it is to be remarked on."""
    folder = tmp_path / "book"
    folder.mkdir()
    (folder / "engagements.csv").write_text(f"id,day,community,focus\nE{RED},2026-03-01,C1,{TURNED}{CSI}\n")
    contacts = f"K{RED},E{RED},2026-03-01,W{CSI},home\nK2,E{RED},2026-03-02,W1,{TURNED}\n"
    (folder / "contacts.csv").write_text(f"id,engagement,day,worker,resident\n{contacts}")
    (folder / f"x{RED.replace('/', '')}.csv").write_text("nothing")
    return folder


def said(ran: Ran) -> str:
    assert OBEYED.findall(ran.out + ran.err) == []
    return ran.out + ran.err


def test_a_board_a_check_and_a_working(ledger: Path) -> None:
    assert r"\x1b[31mK" in said(zhagen("check", ledger))
    assert r"\x1b[31mK" in said(zhagen("read", ledger))
    assert r"E\x1b[31mK" in said(zhagen("explain", "know-and-relate", ledger))
    said(zhagen("history", ledger))
    assert r"\x1b[31mK" in said(zhagen("read", ledger, "--engagement", f"no{RED}"))
    assert r"\x1b[31m" in said(zhagen("read", ledger / RED))


def test_mistakes(ledger: Path) -> None:
    (ledger / "contacts.csv").write_text(f"id,engagement,day,worker\nK,E,{RED},W\n")
    assert r"\x1b[31mK" in said(zhagen("check", ledger))


def test_json_holds_the_same_values(ledger: Path) -> None:
    ran = zhagen("read", ledger, "--json")
    [reading] = json.loads(ran.out)["readings"]
    assert said(ran)
    assert (reading["engagement"], TURNED in json.dumps(reading, ensure_ascii=False)) == (f"E{RED}", True)


def test_a_playbook(tmp_path: Path) -> None:
    file = tmp_path / "station.yaml"
    change = '{rule: backbone_activities, value: 2, since: 2026-03-01, why: "\\e[31m", by: "\\u202e"}'
    file.write_text(f"station: 柳林\nchanges:\n  - {change}\n")
    assert r"\x1b[31m" in said(zhagen("playbook", "diff", file))
    file.write_text('station: 柳林\n"\\e[31m": 1\n')
    assert r"\x1b[31m" in said(zhagen("playbook", "check", file))
