"""What may be a mistake: the sentence in both languages, and that a strict reading refuses it."""

from pathlib import Path

import pytest

from tests.method.ledger.folders import CONTACT, problems, write
from zhagen.method.ledger import RemarkKind, read_ledger

HOUSEHOLDS = "id,engagement\nH1,E1\n"
# kind, files, the lines that are expected
CASES: dict[RemarkKind, tuple[dict[str, str], list[str]]] = {
    RemarkKind.UNKNOWN_FILE: (
        {"contacts": CONTACT, "contakts.csv": "id\nK1\n"},
        [
            "contakts.csv：不是台账里的表，没有读",
            "contakts.csv: It is no table of the ledger and was not read",
        ],
    ),
    RemarkKind.UNKNOWN_COLUMN: (
        {"contacts": f"{CONTACT},心情\nK1,E1,2026-03-01,W1,好\n"},
        [
            "contacts.csv：不认得“心情”列，没有读",
            "contacts.csv: The column 心情 is not known and was not read",
        ],
    ),
    RemarkKind.UNKNOWN_CODE: (
        {"concerns": "id,engagement,day,category\nQ1,E1,2026-03-01,pets\nQ2,E1,2026-03-01,noise\n"},
        [
            "concerns.csv，第 2 行，“category”列：“pets”不在常用清单里",
            'concerns.csv, row 2, column category: "pets" is not in the usual list',
        ],
    ),
    RemarkKind.UNKNOWN_REFERENCE: (
        {
            "households": HOUSEHOLDS,
            "contacts": f"{CONTACT},household\nK1,E1,2026-03-01,W1,H1\nK2,E1,2026-03-01,W1,H2\nK3,E1,2026-03-01,W1,\n",
        },
        [
            "contacts.csv，第 3 行，“household”列：“H2”在“住户”里找不到",
            'contacts.csv, row 3, column household: "H2" is not in households',
        ],
    ),
    RemarkKind.DUPLICATE_ID: (
        {"contacts": f"{CONTACT},entered\nK1,E1,2026-03-01,W1,2026-03-03\nK1,E1,2026-03-01,W2,2026-03-02\n"},
        [
            "contacts.csv，第 3 行，“id”列：编号“K1”重复；取了较晚的第 2 行",
            'contacts.csv, row 3, column id: The id "K1" is there again; row 2, the later one, was taken',
        ],
    ),
    RemarkKind.END_BEFORE_START: (
        {"concerns": "id,engagement,day,closed\nQ1,E1,2026-03-05,2026-03-01\nQ2,E1,2026-03-05,2026-03-05\n"},
        [
            "concerns.csv，第 2 行，“closed”列：2026-03-01 早于“日期” 2026-03-05",
            "concerns.csv, row 2, column closed: 2026-03-01 is before day, 2026-03-05",
        ],
    ),
    RemarkKind.DATED_AFTER_ENTERED: (
        {"contacts": f"{CONTACT},entered\nK1,E1,2026-03-05,W1,2026-03-04\nK2,E1,2026-03-05,W1,2026-03-05\n"},
        [
            "contacts.csv，第 2 行，“day”列：日期 2026-03-05 晚于录入日期 2026-03-04",
            "contacts.csv, row 2, column day: The day 2026-03-05 is after it was entered, 2026-03-04",
        ],
    ),
    RemarkKind.OTHER_ENGAGEMENT: (
        {"engagements": "id,engagement,day,community\nE1,E2,2026-01-05,C1\n"},
        [
            "engagements.csv，第 2 行，“engagement”列：项目点写的是“E2”；按自己的编号“E1”读",
            'engagements.csv, row 2, column engagement: The engagement is "E2"; it was read as its own id, "E1"',
        ],
    ),
    RemarkKind.RECORD_AFTER_END: (
        {
            "households": "id,engagement,until\nH1,E1,2026-03-10\nH2,E1,\n",
            "contacts": f"{CONTACT},household\nK1,E1,2026-03-10,W1,H1\n"
            "K2,E1,2026-03-11,W1,H1\nK3,E1,2026-03-11,W1,H2\n",
        },
        [
            "contacts.csv，第 3 行，“household”列：2026-03-10 已经离开，这条记录却是 2026-03-11 的",
            "contacts.csv, row 3, column household: It left on 2026-03-10, and this record is of 2026-03-11",
        ],
    ),
    RemarkKind.ROLE_OUTLIVES_HOLDER: (
        {
            "groups": "id,engagement,day\nG1,E1,2026-01-01\n",
            "residents": "id,engagement,until\nP1,E1,2026-03-10\n",
            "roles": "id,engagement,day,group,resident,until\nR1,E1,2026-01-01,G1,P1,\n"
            "R2,E1,2026-01-01,G1,P1,2026-03-10\n",
        },
        [
            "roles.csv，第 2 行，“resident”列：担任的人 2026-03-10 已经离开，这个职务没有在那天结束",
            "roles.csv, row 2, column resident: Its holder left on 2026-03-10, and the role did not end with it",
        ],
    ),
    RemarkKind.CHANGED_EXAMPLE: (
        {"contacts": f"{CONTACT}\n例-1,E1,2026-04-09,W1\n"},
        [
            "contacts.csv，第 2 行，“id”列：这一行用的是示例的编号，没有读；如果是真的记录，请换一个编号",
            "contacts.csv, row 2, column id: This row has the id of an example and was not read; "
            "if it is a real record, give it another id",
        ],
    ),
}


@pytest.mark.parametrize("kind", CASES)
def test_remark(tmp_path: Path, kind: RemarkKind) -> None:
    files, lines = CASES[kind]
    (remark,) = read_ledger(write(tmp_path, **files)).remarks
    assert remark.kind is kind
    assert [remark.line("zh"), remark.line("en")] == lines


@pytest.mark.parametrize("kind", CASES)
def test_strict_reading_refuses_it(tmp_path: Path, kind: RemarkKind) -> None:
    files, lines = CASES[kind]
    (problem,) = problems(write(tmp_path, **files), strict=True)
    assert problem.kind is kind
    assert [problem.line("zh"), problem.line("en")] == lines


def test_strict_reading_tells_errors_and_remarks_at_once(tmp_path: Path) -> None:
    text = f"{CONTACT},entered\nK1,E1,2026-03-05,W1,2026-03-04\nK1,E1,soon,W1,2026-03-01\n"
    found = [
        (str(problem.kind), problem.row) for problem in problems(write(tmp_path, contacts=text), strict=True)
    ]
    assert found == [("dated-after-entered", 2), ("wrong-type", 3), ("duplicate-id", 3)]


def test_remarks_know_their_engagement(tmp_path: Path) -> None:
    text = f"{CONTACT},entered\nK1,E1,2026-03-05,W1,2026-03-04\nK2,E2,2026-03-05,W1,2026-03-04\n"
    remarks = read_ledger(write(tmp_path, contacts=text)).remarks
    assert [remark.engagement for remark in remarks] == ["E1", "E2"]


def test_one_remark_for_each_id_that_is_not_there(tmp_path: Path) -> None:
    groups = "id,engagement,day\nG1,E1,2026-03-01\n"
    disputes = "id,engagement,day,groups\nD1,E1,2026-03-01,G1;G2;G3\nD2,E1,2026-03-01,G1\n"
    remarks = read_ledger(write(tmp_path, groups=groups, disputes=disputes)).remarks
    assert [(remark.row, remark.value) for remark in remarks] == [(2, "G2"), (2, "G3")]


def test_a_table_without_rows_is_not_there_to_refer_to(tmp_path: Path) -> None:
    ledger = read_ledger(
        write(
            tmp_path, households="id,engagement\n", contacts=f"{CONTACT},household\nK1,E1,2026-03-01,W1,H9\n"
        )
    )
    assert ledger.remarks == ()


def test_what_is_rightly_typed_before_its_day(tmp_path: Path) -> None:
    funding = "id,engagement,day,entered,agreed\nF1,E1,2026-06-01,2026-03-01,5000\n"
    activities = (
        "id,engagement,day,entered,held\nA1,E1,2026-06-01,2026-03-01,否\nA2,E1,2026-06-01,2026-03-01,是\n"
    )
    remarks = read_ledger(write(tmp_path, funding=funding, activities=activities)).remarks
    assert [(remark.table, remark.row) for remark in remarks] == [("activities", 3)]


def test_an_example_row_as_it_was_is_passed_over_in_silence(tmp_path: Path) -> None:
    examples = "例-1,例-1,2026-03-01,例-1,入户\nEXAMPLE-1,EXAMPLE-1,2026-03-01,EXAMPLE-1,At home\n"
    text = f"{CONTACT},mode\n{examples}例会,E1,2026-03-01,W1,\n"
    ledger = read_ledger(write(tmp_path, contacts=text))
    assert ledger.remarks == ()
    assert ledger.frames["contacts"]["id"].to_list() == ["例会"]
