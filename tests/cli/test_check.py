"""zhagen check: 0 clean, 1 remarks, 2 errors; everything at once, in both languages."""

from tests.cli.run import zhagen

ENGAGEMENTS = "id,day,community,started\nE1,2026-01-01,C1,2026-01-01\n"
CONTACTS = "id,engagement,day,worker,household,mode,made\n"


def ledger(tmp_path, contacts: str, households: str | None = None):
    folder = tmp_path / "ledger"
    folder.mkdir()
    (folder / "engagements.csv").write_text(ENGAGEMENTS, "utf-8")
    (folder / "contacts.csv").write_text(CONTACTS + contacts, "utf-8")
    if households is not None:
        (folder / "households.csv").write_text("id,day\n" + households, "utf-8")
    return folder


def test_clean(tmp_path) -> None:
    ran = zhagen("check", ledger(tmp_path, "c1,E1,2026-01-05,w1,h1,home,true\n", "h1,2026-01-01\n"))
    assert (ran.status, ran.err) == (0, "")


def test_remarks_end_with_1_and_strict_turns_them_into_errors(tmp_path) -> None:
    folder = ledger(tmp_path, "c1,E1,2026-01-05,w1,h9,home,true\n", "h1,2026-01-01\n")
    ran = zhagen("check", folder)
    assert ran.status == 1
    assert "h9" in ran.out
    strict = zhagen("check", folder, "--strict")
    assert strict.status == 2
    assert "h9" in strict.err


def test_errors_are_all_listed_with_their_place(tmp_path) -> None:
    folder = ledger(tmp_path, "c1,E1,someday,w1,h1,home,true\nc2,E1,2026-01-06,w1,h1,balcony,true\n")
    chinese, english = zhagen("check", folder), zhagen("check", folder, "--lang", "en")
    assert chinese.status == english.status == 2
    for ran in (chinese, english):
        assert "contacts.csv" in ran.err
        assert "someday" in ran.err
        assert "balcony" in ran.err
        assert "Traceback" not in ran.err
    assert "2 处错误" in chinese.err
    assert "errors: 2" in english.err


def test_many_alike_are_folded_and_counted(tmp_path) -> None:
    rows = "".join(f"c{i},E1,2026-01-05,w1,h1,balcony,true\n" for i in range(50))
    ran = zhagen("check", ledger(tmp_path, rows), "--lang", "en")
    assert ran.err.count("balcony") == 20
    assert "30 more" in ran.err


def test_a_ledger_without_an_engagement_says_what_to_write(tmp_path) -> None:
    book = tmp_path / "records.xlsx"
    assert zhagen("template", book).status == 0
    for command in ("check", "read"):
        ran = zhagen(command, book, "--lang", "en")
        assert ran.status == 2
        assert "write a row for each piece of work in the table engagements" in ran.err


def test_a_command_says_once_that_there_are_remarks(tmp_path) -> None:
    folder = ledger(tmp_path, "c1,E1,2026-01-05,w1,h9,home,true\n", "h1,2026-01-01\n")
    for command in (["read", folder, "--html", tmp_path / "board.html"], ["history", folder]):
        assert zhagen(*command).err.count("zhagen check") == 1
    assert zhagen("compare", "2026-01-02", "2026-01-05", folder).err.count("zhagen check") == 1
