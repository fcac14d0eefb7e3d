"""zhagen read: the JSON of the contract, files that are whole, a day that is said."""

import json

import openpyxl
import pytest

from tests.cli.run import zhagen

STATES = {"reached", "close", "not-yet", "cannot-tell", "out-of-date", "seen", "partly", "not-seen", "quiet"}
STATES |= {"watch", "firing"}
VERDICTS = {"met", "near", "missed", "undecided", "stale", "shown", "n/a"}


def test_the_json_has_the_fields_of_the_contract(davis) -> None:
    ran = zhagen("read", davis, "--json", "--as-of", "1936-05-20")
    assert ran.status == 0
    plain = json.loads(ran.out)
    assert {"method", "playbook", "readings"} <= set(plain)
    (reading,) = plain["readings"]
    assert reading["as_of"] == "1936-05-20"
    assert {"engagement", "stage_on_record", "stage_read", "stage_because", "told"} <= set(reading)
    assert len(reading["items"]) == 62
    for item in reading["items"]:
        assert {"id", "kind", "state", "says", "next", "because", "parts"} <= set(item)
        assert item["state"] in STATES
        assert set(item["says"]) == set(item["next"]) == {"zh", "en"}
        for part in item["parts"]:
            assert part["verdict"] in VERDICTS
            fields = {
                "id",
                "value",
                "k",
                "n",
                "low",
                "high",
                "unit",
                "target",
                "newest",
                "evidence",
                "settles",
            }
            assert fields <= set(part)


def test_heads_and_attendances_are_not_confused(davis) -> None:
    reading = json.loads(zhagen("read", davis, "--json", "--as-of", "1936-05-20").out)["readings"][0]
    parts = {
        p["id"]: p
        for i in reading["items"]
        for p in i["parts"]
        if i["id"].endswith("consolidate-participation")
    }
    first = next(iter(parts.values()))
    assert (first["k"], first["n"]) == (15, 18)
    assert first["evidence"]["attendance"] == 89


def test_without_a_day_it_is_read_as_of_the_last_record_and_says_so(davis) -> None:
    reading = json.loads(zhagen("read", davis, "--json").out)["readings"][0]
    assert reading["as_of"] == "1936-05-20"
    assert "1936" in zhagen("read", davis).out


def test_both_engines_print_the_same_bytes(davis) -> None:
    on_polars = zhagen("read", davis, "--json", "--as-of", "1936-05-20")
    assert zhagen("read", davis, "--json", "--as-of", "1936-05-20", "--engine", "duckdb").out == on_polars.out


def test_html_and_workbook_are_written(davis, tmp_path) -> None:
    page, book = tmp_path / "board.html", tmp_path / "board.xlsx"
    assert zhagen("read", davis, "--html", page, "--xlsx", book).status == 0
    text = page.read_text("utf-8")
    assert text.lstrip().lower().startswith("<!doctype html>")
    assert "http://" not in text.replace("http://www.w3.org", "")
    assert "https://" not in text
    assert openpyxl.load_workbook(book).sheetnames
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--as-of", "2026-13-40"], "不是日期"),
        (["--engagement", "nobody"], "台账里没有 nobody"),
        (["--playbook", "missing.yaml"], "读不了 missing.yaml"),
    ],
)
def test_bad_input_ends_with_2_and_a_sentence(davis, args, says) -> None:
    ran = zhagen("read", davis, *args)
    assert ran.status == 2
    assert says in ran.err
    assert "Traceback" not in ran.err


def test_a_ledger_that_is_not_there(tmp_path) -> None:
    ran = zhagen("read", tmp_path / "nothing", "--lang", "en")
    assert ran.status == 2
    assert "nothing" in ran.err


def test_known_by_hides_what_was_entered_later(tmp_path) -> None:
    folder = tmp_path / "ledger"
    folder.mkdir()
    (folder / "engagements.csv").write_text(
        "id,day,community,started\nE1,2026-01-01,C1,2026-01-01\n", "utf-8"
    )
    (folder / "contacts.csv").write_text(
        "id,engagement,day,entered,worker,household,mode,made\n"
        "c1,E1,2026-01-05,2026-01-05,w1,h1,home,true\n"
        "c2,E1,2026-01-06,2026-02-20,w1,h2,home,true\n",
        "utf-8",
    )

    def known(*args: str) -> float:
        plain = json.loads(zhagen("read", folder, "--json", "--as-of", "2026-01-31", *args).out)
        item = next(i for i in plain["readings"][0]["items"] if i["id"] == "prepare.goals.know-households")
        return item["parts"][0]["value"]

    assert known() == 2
    assert known("--known-by", "2026-01-31") == 1
