"""The board on a terminal: at 80 columns, without colour, in both languages."""

from collections.abc import Sequence

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from tests.board.made_playbook import made_playbook
from tests.board.sample import sample_months, sample_reading
from zhagen.board.marks import glyph, state_mark
from zhagen.board.terminal import board_text, compare_text, history_text, item_text
from zhagen.method.terms import STATE_WORDS, Kind, Lang, State

PLAYBOOK = made_playbook()
READING = sample_reading(PLAYBOOK)


def lines_of(shown: RenderableType, width: int = 80) -> Sequence[str]:
    console = Console(width=width, no_color=True, color_system=None)
    with console.capture() as got:
        console.print(shown)
    return got.get().splitlines()


@pytest.mark.parametrize("width", [80, 100, 160, 200])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_keeps_to_the_width(width: int, lang: Lang) -> None:
    assert (
        max(cell_len(line) for line in lines_of(board_text(READING, PLAYBOOK, lang, width), width)) <= width
    )


def test_every_item_has_its_mark_name_and_word() -> None:
    lines = lines_of(board_text(READING, PLAYBOOK, "zh", 80))
    for item in READING.items:
        mark = state_mark(item.kind, item.state, "zh")
        start = f"{glyph(mark.symbol)} {item.short.zh}"
        assert any(start in line and line.rstrip().endswith(mark.word) for line in lines), item.id


def test_it_says_where_the_work_stands() -> None:
    text = "\n".join(lines_of(board_text(READING, PLAYBOOK, "zh", 80)))
    for said in (
        "【虚构】老人助餐",
        "签定的 启动阶段",
        "记录看出的 准备阶段",
        f"{READING.told[0]}/62 项可判断",
        "下一步",
        "示警",
        "还没问到",
    ):
        assert said in text


@pytest.mark.parametrize("kind", [Kind.GOAL, Kind.SIGN, Kind.CAUTION])
def test_no_two_states_of_a_kind_share_a_mark(kind: Kind) -> None:
    of = {
        Kind.GOAL: (State.REACHED, State.CLOSE, State.NOT_YET, State.OUT_OF_DATE, State.CANNOT_TELL),
        Kind.SIGN: (State.SEEN, State.PARTLY, State.NOT_SEEN, State.CANNOT_TELL),
        Kind.CAUTION: (State.QUIET, State.WATCH, State.FIRING, State.CANNOT_TELL),
    }
    shown = [glyph(state_mark(kind, state, "zh").symbol) for state in of[kind]]
    assert len(set(shown)) == len(shown)


def test_every_mark_can_be_printed_on_an_old_chinese_console() -> None:
    for kind in Kind:
        for state in STATE_WORDS:
            if state in (State.OUT_OF_DATE, State.CANNOT_TELL):
                assert glyph(state_mark(kind, state, "zh").symbol).encode("gbk")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("place", range(62))
def test_every_item_is_explained(place: int, lang: Lang) -> None:
    item, spec = READING.items[place], PLAYBOOK.items[place]
    text = "".join(lines_of(item_text(item, spec, lang), 2000))
    assert item.says.in_(lang) in text
    for part in (*item.parts, *item.beside):
        assert part.label.in_(lang) in text
    for number in spec.parts[0].numbers:
        assert spec.parts[0].numbers.number(number).why.in_(lang) in text


def test_a_stations_change_is_told_with_day_name_and_reason() -> None:
    place = next(n for n, item in enumerate(PLAYBOOK.items) if item.kind is Kind.GOAL)
    text = "".join(lines_of(item_text(READING.items[place], PLAYBOOK.items[place], "zh"), 2000))
    assert "2026年1月5日，站长甲：本站人手少" in text


def test_months_that_do_not_fit_leave_the_newest() -> None:
    months = sample_months(PLAYBOOK, months=12)
    lines = lines_of(history_text(months, PLAYBOOK, "zh", 57), 57)
    assert "9 个月" in "".join(lines[:2])
    assert max(cell_len(line) for line in lines) <= 57


def test_two_days_show_what_changed_and_from_what() -> None:
    months = sample_months(PLAYBOOK)
    lines = lines_of(compare_text(months[-2], months[-1], PLAYBOOK, "zh"), 200)
    changed = [i for i, j in zip(months[-1].items, months[-2].items, strict=True) if i.state is not j.state]
    assert f"{len(changed)} 项变了" in lines
    for item in changed:
        assert any(line.startswith(item.short.zh) and "→" in line for line in lines)
