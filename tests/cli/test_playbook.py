"""zhagen playbook: check, show, diff; and a station's own number in a reading."""

import json
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
    changed = json.loads(zhagen("read", davis, "--json", "--playbook", own(tmp_path)).out)
    assert plain["hash"] != changed["hash"]
    item = next(i for i in changed["readings"][0]["items"] if i["id"] == "evaluate.methods.advocacy")
    assert item["not_applicable"] == {"since": "2026-03-01", "why": "本期不做倡导", "by": "周"}
    assert changed["readings"][0]["told"]["n"] == 61


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
    then = json.loads(zhagen("read", davis, "--json", "--playbook", FIRST_VERSION).out)
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
