"""What is hard to believe is remarked on by a close look, in both languages, and by no other."""

from pathlib import Path

import pytest

from tests.method.ledger.folders import CONTACT, write
from zhagen.method.ledger import RemarkKind, read_ledger

WORK = "id,engagement,day,community,started\nE1,E1,2024-03-01,C1,2024-03-01\n"
HOMES = (
    "id,engagement,building,until\n" + "".join(f"H{n},E1,B1,\n" for n in range(13)) + "H99,E1,B1,2024-05-01\n"
)
NOBODY = f"{CONTACT},household,made,missed\nK1,E1,2026-03-01,W1,H1,否,无人在家\n"
SOMEBODY = f"{NOBODY}K2,E1,2026-03-01,W1,H1,是,\n"
RAISED = "id,engagement,day,household\nQ1,E1,2026-03-01,H1\nQ2,E1,2026-03-02,H1\n"
# files, the remarks that are expected
CASES: dict[str, tuple[dict[str, str], list[str]]] = {
    "sixteen hours": (
        {"contacts": f"{CONTACT},minutes\nK1,E1,2026-03-01,W1,960\nK2,E1,2026-03-01,W1,240\n"},
        [
            "contacts.csv，第 2 行，“minutes”列：一次见面 960 分钟，16 小时？",
            "contacts.csv, row 2, column minutes: 960 minutes, 16 hours, for one contact?",
        ],
    ),
    "of a hundred years ago": (
        {"engagements": WORK, "contacts": f"{CONTACT}\nK1,E1,1926-11-30,W1\nK2,E1,2024-03-01,W1\n"},
        [
            "contacts.csv，第 2 行，“day”列：1926-11-30：比这里的工作开始（2024-03-01）还早？",
            "contacts.csv, row 2, column day: 1926-11-30: before the work began here (2024-03-01)?",
        ],
    ),
    "of ten years ago": (
        {"engagements": WORK, "contacts": f"{CONTACT}\nK1,E1,2016-11-30,W1\n"},
        [
            "contacts.csv，第 2 行，“day”列：2016-11-30：比这里的工作开始（2024-03-01）还早？",
            "contacts.csv, row 2, column day: 2016-11-30: before the work began here (2024-03-01)?",
        ],
    ),
    "the day before the work began": (
        {"engagements": WORK, "contacts": f"{CONTACT}\nK1,E1,2024-02-29,W1\n"},
        [
            "contacts.csv，第 2 行，“day”列：2024-02-29：比这里的工作开始（2024-03-01）还早？",
            "contacts.csv, row 2, column day: 2024-02-29: before the work began here (2024-03-01)?",
        ],
    ),
    "due before it was decided": (
        {"plan_steps": "id,engagement,day,objective,due\nS1,E1,2026-03-02,O1,2026-03-01\n"},
        [
            "plan_steps.csv，第 2 行，“due”列：2026-03-01：比这条记录的日子（2026-03-02）还早？",
            "plan_steps.csv, row 2, column due: 2026-03-01: before the day of the record (2026-03-02)?",
        ],
    ),
    "a number of money": (
        {"funding": "id,engagement,day,agreed\nF1,E1,2026-03-02,50000000\nF2,E1,2026-03-02,1000000\n"},
        [
            "funding.csv，第 2 行，“agreed”列：一笔 50000000 元？",
            "funding.csv, row 2, column agreed: 50000000 yuan at once?",
        ],
    ),
    "more homes than the building has": (
        {"buildings": "id,engagement,households\nB1,E1,3\nB2,E1,3\n", "households": HOMES},
        [
            "buildings.csv，第 2 行，“households”列：这栋楼 3 户，名单里已经有 13 户？",
            "buildings.csv, row 2, column households: The building has 3 households, and 13 are written?",
        ],
    ),
    "nobody home, and a concern": (
        {"contacts": NOBODY, "concerns": RAISED},
        [
            "concerns.csv，第 2 行，“household”列：那天这一户没有人在，是谁说的？",
            "concerns.csv, row 2, column household: Nobody was home there that day: through whom was it heard?",
        ],
    ),
    "not held, and people came": (
        {
            "activities": "id,engagement,day,held\nA1,E1,2026-03-01,否\nA2,E1,2026-03-01,是\nA3,E1,2026-03-01,\n",
            "attendance": "id,engagement,day,activity,resident\n"
            + "".join(f"S{n},E1,2026-03-01,A{n},R1\n" for n in (1, 2, 3)),
        },
        [
            "activities.csv，第 2 行，“held”列：没有办成，却有 1 位到了？",
            "activities.csv, row 2, column held: Not held, and 1 came?",
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_remarked_on(tmp_path: Path, case: str) -> None:
    files, lines = CASES[case]
    folder = write(tmp_path, **files)
    (remark,) = read_ledger(folder, closely=True).remarks
    assert remark.kind is RemarkKind.IMPLAUSIBLE
    assert [remark.line("zh"), remark.line("en")] == lines
    assert read_ledger(folder).remarks == ()


def test_somebody_else_met_that_day_may_have_said_it(tmp_path: Path) -> None:
    folder = write(tmp_path, contacts=SOMEBODY, concerns=RAISED)
    assert read_ledger(folder, closely=True).remarks == ()
