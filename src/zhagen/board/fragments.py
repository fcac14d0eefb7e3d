"""Parts of a board's page without a page around them: the workplace has a frame of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhagen.board.rendering import render
from zhagen.board.views.areas import PartAreas
from zhagen.board.views.board import board_of, run_of
from zhagen.board.views.frame import frame_of
from zhagen.board.views.item import item_of
from zhagen.board.views.months import months_of
from zhagen.board.views.numbers import rules_of
from zhagen.board.views.page import legend_of, method_line
from zhagen.board.views.ways import Ways
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading
from zhagen.method.terms import Lang


@dataclass(frozen=True, slots=True)
class BoardFragments:
    """HTML: the first column, the stages with their strip, what stands at the foot."""

    stand: str
    table: str
    foot: str


def board_fragments(
    reading: Reading, playbook: Playbook, lang: Lang, months: Sequence[Reading], ways: Ways
) -> BoardFragments:
    """The board of one reading; `months`: those before it, oldest first."""
    frame = frame_of(playbook, lang, ways=ways)
    board = board_of(reading, frame, months)
    return BoardFragments(
        stand=render("fragments/stand.html", lang, board=board),
        table=render("fragments/table.html", lang, board=board),
        foot=render(
            "fragments/foot.html",
            lang,
            legend=legend_of(lang),
            rules=rules_of(frame),
            method=method_line(playbook, playbook.version, playbook.hash, lang),
        ),
    )


def item_fragment(
    item: str,
    reading: Reading,
    playbook: Playbook,
    lang: Lang,
    months: Sequence[Reading],
    ways: Ways,
    areas: Sequence[PartAreas],
) -> str:
    """The working of one item; `areas`: of its parts that have a place. KeyError for an id the reading has not."""
    frame = frame_of(playbook, lang, ways=ways)
    view = item_of(reading.item(item), reading, frame, run_of(reading, months), {}, areas)
    return render("fragments/item.html", lang, view=view)


def months_fragment(months: Sequence[Reading], playbook: Playbook, lang: Lang, ways: Ways) -> str:
    """The months of one engagement, oldest first; at least one."""
    view = months_of(1, "", months, frame_of(playbook, lang, ways=ways))
    return render("fragments/months.html", lang, months_view=view, legend=legend_of(lang))
