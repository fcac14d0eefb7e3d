"""What held in a passed stage and holds no more: given up on purpose?"""

from datetime import date

from tests.method.reading.notes.drawn_reading import whole_readings
from zhagen.method.reading.notes import no_longer_holds
from zhagen.method.terms import Kind, State, Words

PASSED = date(2025, 7, 15)
REACHED = (date(2025, 6, 30), State.CLOSE)


def test_the_last_day_on_which_it_held_is_said() -> None:
    assert no_longer_holds(Kind.GOAL, State.NOT_YET, REACHED, PASSED) == Words(
        "2025年6月30日是“接近”；现在社工做得少了，是有意的吗？",
        "Was close on 30 June 2025; the worker now does this less, on purpose?",
    )


def test_without_it_the_review_that_passed_the_stage() -> None:
    assert no_longer_holds(Kind.TASK, State.OUT_OF_DATE, None, PASSED) == Words(
        "2025年7月15日的评估走过了这一阶段；这一项现在够不上，是有意放下的吗？",
        "Its stage was passed by the review of 15 July 2025; this does not hold now: left aside on purpose?",
    )


def test_without_either_only_that_it_is_passed() -> None:
    assert no_longer_holds(Kind.METHOD, State.NOT_YET, None, None) == Words(
        "这一阶段已经走过；这一项现在够不上，是有意放下的吗？",
        "Its stage is passed; this does not hold now: left aside on purpose?",
    )


def test_what_holds_or_cannot_be_told_is_not_asked_about() -> None:
    assert no_longer_holds(Kind.GOAL, State.CLOSE, REACHED, PASSED) is None
    assert no_longer_holds(Kind.GOAL, State.CANNOT_TELL, REACHED, PASSED) is None


def test_signs_and_cautions_are_not_asked_about() -> None:
    assert no_longer_holds(Kind.SIGN, State.NOT_SEEN, None, PASSED) is None
    assert no_longer_holds(Kind.CAUTION, State.FIRING, None, PASSED) is None


def test_in_a_history_the_earlier_reading_is_found() -> None:
    # Three goals of preparation hold, so the signed review passes it; the households are met no more.
    tables = """
        buildings
        id | day        | area  | households
        b1 | 2025-01-01 | north | 20

        households
        id       | day        | building | priority
        h1..h19  | 2025-01-01 | b1       | no
        h20      | 2025-01-01 | b1       | yes

        contacts
        id       | worker | day        | household | mode | made
        c1..c20  | w1     | 2025-05-01 | h1..h20   | home | yes
        d1..d20  | w1     | 2025-05-02 | h1..h20   | home | yes
        e1..e20  | w1     | 2025-05-03 | h1..h20   | home | yes
        f1       | w1     | 2026-05-01 | h1        | home | yes

        activities
        id       | day        | planned    | method  | held | hours | objective
        a1..a3   | 2026-05-01 | 2026-05-01 | service | yes  | 2     | o1

        plan_steps
        objective | day        | due        | done
        o1        | 2025-10-01 | 2026-04-01 | 2026-04-01

        partners
        id | day        | key
        k1 | 2025-01-01 | yes

        partner_facts
        partner | day        | topic
        k1      | 2025-02-01 | mandate
        k1      | 2025-02-01 | decides
        k1      | 2025-02-01 | window
        k1      | 2025-02-01 | procedure
        k1      | 2025-02-01 | cycle

        partner_dealings
        partner | day        | form
        k1      | 2025-03-01 | cooperated

        reviews
        id | day        | stage   | decision | signed
        v1 | 2025-07-15 | prepare | advance  | yes
    """
    _, later = whole_readings(tables, "2025-06-30", "2026-05-31")
    assert later.passed == ("prepare",)
    item = later.item("prepare.goals.know-households")
    assert (item.state, item.notes[0]) == (
        State.NOT_YET,
        Words(
            "2025年6月30日是“达到”；现在社工做得少了，是有意的吗？",
            "Was reached on 30 June 2025; the worker now does this less, on purpose?",
        ),
    )
    (alone,) = whole_readings(tables, "2026-05-31")
    assert alone.item("prepare.goals.know-households").notes[0] == Words(
        "2025年7月15日的评估走过了这一阶段；这一项现在够不上，是有意放下的吗？",
        "Its stage was passed by the review of 15 July 2025; this does not hold now: left aside on purpose?",
    )
