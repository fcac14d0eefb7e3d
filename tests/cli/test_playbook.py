"""zhagen playbook: check, show, diff; and a station's own number in a reading."""

import json
from datetime import date
from pathlib import Path

from tests.cli.run import zhagen

OWN = """station: 柳林社工站
changes:
  - {item: prepare.goals.know-households, part: known, number: target, value: 1, since: 2026-03-01, why: 小社区, by: 周}
not_applicable:
  - {item: evaluate.methods.advocacy, since: 2026-03-01, why: 本期不做倡导, by: 周}
"""


def own(tmp_path, text: str = OWN):
    path = tmp_path / "own.yaml"
    path.write_text(text, "utf-8")
    return path


def test_check_says_what_is_sound_and_what_is_not(tmp_path) -> None:
    sound = zhagen("playbook", "check", "--lang", "en")
    assert sound.status == 0
    assert "62 items" in sound.out
    bad = zhagen(
        "playbook", "check", own(tmp_path, OWN.replace("part: known", "part: nobody")), "--lang", "en"
    )
    assert bad.status == 2
    assert "own.yaml:3" in bad.err


def test_diff_names_number_day_reason_and_name(tmp_path) -> None:
    ran = zhagen("playbook", "diff", own(tmp_path))
    assert ran.status == 0
    for word in ("prepare.goals.know-households", "100", "1", "2026-03-01", "小社区", "周", "advocacy"):
        assert word in ran.out


def test_show_one_item() -> None:
    ran = zhagen("playbook", "show", "know-households", "--lang", "en")
    assert ran.status == 0
    assert "target = 100" in ran.out


def test_a_reading_carries_the_change_and_another_hash(davis, tmp_path) -> None:
    plain = json.loads(zhagen("read", davis, "--json").out)
    changed = json.loads(
        zhagen("read", davis, "--json", "--as-of", "2026-03-01", "--playbook", own(tmp_path)).out
    )
    assert plain["hash"] != changed["hash"]
    item = next(i for i in changed["readings"][0]["items"] if i["id"] == "evaluate.methods.advocacy")
    assert item["not_applicable"] == {"since": "2026-03-01", "why": "本期不做倡导", "by": "周"}
    assert changed["readings"][0]["told"]["n"] == 61


HOURS = "item: prepare.methods.know-and-relate, part: hours, number: target"
TWICE = f"""station: 柳林社工站
changes:
  - {{{HOURS}, value: 3, since: 2026-06-01, why: 人多了, by: 周}}
  - {{{HOURS}, value: 2.5, since: 2026-03-01, why: 人少, by: 周}}
not_applicable:
  - {{item: evaluate.methods.advocacy, since: 2026-03-01, why: 本期不做倡导, by: 周}}
"""


def test_a_number_is_changed_from_its_day_on_in_every_command(fictional, tmp_path) -> None:
    path, day_before = own(tmp_path, TWICE), "2026-02-28"
    read = {}
    for day in (day_before, "2026-03-01", "2026-05-31", "2026-06-01"):
        taken = json.loads(zhagen("read", fictional, "--json", "--as-of", day, "--playbook", path).out)
        items = {item["id"]: item for item in taken["readings"][0]["items"]}
        (hours,) = (p for p in items["prepare.methods.know-and-relate"]["parts"] if p["id"] == "hours")
        absent = items["evaluate.methods.advocacy"]["not_applicable"]
        read[day] = hours["target"]["value"], absent and absent["since"], len(taken["changes"])
    assert read == {
        day_before: (2, None, 0),
        "2026-03-01": (2.5, "2026-03-01", 2),
        "2026-05-31": (2.5, "2026-03-01", 2),
        "2026-06-01": (3, "2026-03-01", 2),
    }
    said = zhagen("playbook", "diff", path, "--lang", "en").out
    assert "2 → 2.5 [2026-03-01" in said
    assert "2.5 → 3 [2026-06-01" in said


def test_the_months_have_each_their_own_numbers_and_equal_what_is_read_alone(fictional, tmp_path) -> None:
    from zhagen.method.ledger import read_ledger
    from zhagen.method.measures.registry import needed_numbers
    from zhagen.method.measures.remembering import Memory
    from zhagen.method.playbook.load import load_playbook
    from zhagen.method.reading.read import read
    from zhagen.method.tables import TABLES

    text = TWICE.replace(
        "changes:", "changes:\n  - {rule: live_window, value: 30, since: 2026-04-15, why: 快, by: 周}"
    )
    playbook = load_playbook(own(tmp_path, text), measures=needed_numbers())
    ledger = read_ledger(fictional)
    days = [date(2026, month, 28) for month in (2, 3, 4, 5, 6)]
    together = read(ledger, days, playbook).readings
    known = Memory(), dict.fromkeys(TABLES, 0)
    remembered = [read(ledger, [day], playbook, known=known).readings[0] for day in (*days, *days)]
    assert [one.items for one in remembered[:5]] == [one.items for one in remembered[5:]]
    for one, alone in zip(together, remembered[:5], strict=True):
        assert [(i.id, i.state, i.parts) for i in one.items] == [
            (i.id, i.state, i.parts) for i in alone.items
        ]


def test_a_station_file_in_another_encoding_is_told_in_words(tmp_path) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes(OWN.encode("gb18030"))
    ran = zhagen("playbook", "check", path)
    assert (ran.status, ran.out) == (2, "")
    assert "不是 UTF-8 文字" in ran.err
    assert "codec" not in ran.err


FIRST_VERSION = Path(__file__).parents[1] / "method" / "playbook" / "first-version.yaml"


def test_the_first_versions_numbers_are_still_taken_and_the_reading_says_so(davis) -> None:
    assert zhagen("playbook", "check", FIRST_VERSION).status == 0
    now = json.loads(zhagen("read", davis, "--json").out)
    then = json.loads(
        zhagen("read", davis, "--json", "--as-of", "2026-11-01", "--playbook", FIRST_VERSION).out
    )
    assert (now["playbook"], now["changes"]) == ("2", [])
    assert then["playbook"] == "2+station"
    assert len(then["changes"]) == 23
    targets = {
        (item["id"], part["id"]): part["target"] and part["target"]["value"]
        for item in then["readings"][0]["items"]
        for part in item["parts"]
    }
    assert targets["prepare.methods.know-and-relate", "hours"] == 3
    assert targets["consolidate.goals.inside-outside-support", "sides"] == 2
    assert targets["evaluate.cautions.balanced-evidence", "both"] == 0.5
