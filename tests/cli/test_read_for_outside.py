"""zhagen read --for: an outsider gets what the page gives a viewer, in every output, and no small count of anybody."""

import json
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from django.urls import reverse

from tests.cli.run import zhagen
from tests.web.pages.board.test_board_page import DAY, signed_in, visited
from tests.web.people import make_house
from zhagen.web.readings.frames import write_installation_ledger

Given = Callable[[int, str], list[str]]
DISPUTES = "launch.cautions.group-disputes"
KNOWN = "prepare.goals.know-households"


def ledger_with(folder: Path, *, homes: int, disputes: int) -> Path:
    """A ledger of one engagement: so many homes visited, so many disputes noted."""
    folder.mkdir(parents=True)
    tables = {
        "engagements": ["id,day,community,started", "E1,2026-01-01,C1,2026-01-01"],
        "buildings": ["id,engagement,day,households", "b-one,E1,2026-01-02,100"],
        "contacts": [
            "id,engagement,day,worker,household,mode,made",
            *(f"c-{n:04d},E1,2026-01-05,w-0001,h-{n:04d},home,true" for n in range(homes)),
        ],
        "disputes": [
            "id,engagement,day,kind",
            *(f"d-{n:04d},E1,2026-01-10,power" for n in range(disputes)),
        ],
    }
    for name, lines in tables.items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def answers(ledger: Path, reader: str, out: Path) -> list[str]:
    """All that the command gives of a ledger to such a reader: JSON, terminal, page, months, every sheet."""
    out.mkdir()
    page, months, book = (out / name for name in ("board.html", "months.html", "board.xlsx"))
    asked = ("--as-of", "2026-03-31", "--for", reader)
    plain = zhagen("read", ledger, "--json", *asked)
    board = zhagen("read", ledger, "--html", page, "--xlsx", book, *asked)
    history = zhagen("history", ledger, "--html", months, *asked)
    compared = zhagen("compare", "2026-01-31", "2026-03-31", ledger, "--for", reader)
    assert [ran.status for ran in (plain, board, history, compared)] == [0, 0, 0, 0]
    with zipfile.ZipFile(book) as parts:
        sheets = [
            parts.read(name).decode() for name in sorted(parts.namelist()) if name.startswith("xl/w")
        ] + [parts.read("xl/sharedStrings.xml").decode()]
    files = [page.read_text("utf-8"), months.read_text("utf-8")]
    return [plain.out, board.out, history.out, compared.out, *files, *sheets]


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Given:
    """`given(disputes, reader)`: all that the command gives such a reader of 13 homes and so many disputes; once."""

    @cache
    def ask(disputes: int, reader: str) -> list[str]:
        folder = tmp_path_factory.mktemp("given")
        return answers(ledger_with(folder / "ledger", homes=13, disputes=disputes), reader, folder / "out")

    return ask


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("who", "reader"), [("viewer", "outside"), ("manager", "manager"), ("lead", "inside")]
)
def test_the_json_is_what_the_page_gives_such_a_person(who: str, reader: str, tmp_path: Path) -> None:
    house = make_house()
    visited(house, 13, DAY)
    ledger = tmp_path / "ledger"
    write_installation_ledger(ledger)
    address = reverse("reading-json", args=[house.own.pk])
    page = signed_in(house, who).get(address, {"as_of": "2026-04-10"}).json()
    options = ("--engagement", str(house.own.pk), "--as-of", "2026-04-10")
    ran = zhagen("read", ledger, "--json", *options, "--for", reader)
    assert json.loads(ran.out) == page
    assert ("outside" in page) is (reader == "outside")


def test_nothing_that_an_outsider_gets_tells_small_counts_apart(given: Given) -> None:
    assert given(1, "outside") == given(4, "outside")
    assert given(1, "inside") != given(4, "inside")


def test_an_outsider_gets_no_record_and_no_count_as_it_is(given: Given) -> None:
    inside, outside = ("\n".join(given(4, reader)) for reader in ("inside", "outside"))
    ids = [f"c-{n:04d}" for n in range(13)] + [f"d-{n:04d}" for n in range(4)]
    assert all(one in inside for one in ids)
    assert [one for one in ids if one in outside] == []
    plain, *_ = given(4, "outside")
    parts = {item["id"]: item["parts"][0] for item in json.loads(plain)["readings"][0]["items"]}
    assert (parts[KNOWN]["k"], parts[KNOWN]["evidence"], parts[DISPUTES]["k"]) == (15, {}, None)


def test_the_manager_gets_all_but_the_few_disputes(given: Given) -> None:
    seen = given(1, "manager")
    assert seen == given(4, "manager")
    assert "d-0000" not in "\n".join(seen)
    assert "c-0000" in "\n".join(seen)


def test_every_result_for_outsiders_says_what_is_different(given: Given) -> None:
    plain, *shown = given(4, "outside")
    assert "5" in json.loads(plain)["outside"]["zh"]
    assert all("给机构以外的人" in text for text in (*shown[:5], shown[-1]))
    assert not any("给机构以外的人" in text for text in given(4, "inside"))


def test_who_signed_a_stations_number_is_not_for_outsiders(tmp_path: Path) -> None:
    ledger = ledger_with(tmp_path / "ledger", homes=13, disputes=3)
    station, page, book = (tmp_path / name for name in ("station.yaml", "board.html", "board.xlsx"))
    station.write_text(
        "station: 柳林\nchanges:\n"
        f"  - {{item: {KNOWN}, part: known, number: target, value: 60,\n"
        "     since: 2026-01-01, why: 社区只有四百户, by: 周晓梅}\n",
        "utf-8",
    )
    said = {}
    for reader in ("inside", "outside"):
        ran = zhagen("read", ledger, "--for", reader, "--playbook", station, "--html", page, "--xlsx", book)
        assert ran.status == 0
        strings = zipfile.ZipFile(book).read("xl/sharedStrings.xml").decode()
        said[reader] = [
            name in text
            for name in ("周晓梅", "社区只有四百户")
            for text in (page.read_text("utf-8"), strings)
        ]
    assert said == {"inside": [True] * 4, "outside": [False] * 4}


@pytest.mark.parametrize(
    ("lang", "says"), [("zh", "2026-03-15 换成 2026-02-28"), ("en", "2026-03-15 becomes 2026-02-28")]
)
def test_a_day_that_is_no_end_of_a_month_is_moved_and_said(lang: str, says: str, tmp_path: Path) -> None:
    ledger = ledger_with(tmp_path / "ledger", homes=13, disputes=0)
    ran = zhagen("read", ledger, "--json", "--for", "outside", "--as-of", "2026-03-15", "--lang", lang)
    assert says in ran.err
    assert json.loads(ran.out)["readings"][0]["as_of"] == "2026-02-28"
    ran = zhagen("read", ledger, "--json", "--for", "outside", "--as-of", "2026-02-28", "--lang", lang)
    assert "2026-02-28" not in ran.err


def test_what_was_known_by_a_day_is_of_an_end_of_a_month_too(tmp_path: Path) -> None:
    ledger = ledger_with(tmp_path / "ledger", homes=13, disputes=0)
    asked = ("--as-of", "2026-02-28", "--known-by", "2026-02-20")
    assert "2026-02-20 换成 2026-01-31" in zhagen("read", ledger, "--for", "outside", *asked).err


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--for", "funder"], "没有“funder”这样的读者"),
        (["--for", "funder", "--lang", "en"], "no such reader: 'funder'"),
        (["--for", "outside", "--as-of", "0001-01-05"], "以前没有月末"),
    ],
)
@pytest.mark.parametrize("command", ["read", "history"])
def test_a_reader_or_a_day_that_there_is_not(
    command: str, args: list[str], says: str, tmp_path: Path
) -> None:
    ran = zhagen(command, ledger_with(tmp_path / "ledger", homes=1, disputes=0), *args)
    assert (ran.status, says in ran.err) == (2, True)
