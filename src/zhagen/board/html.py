"""The board and the months as one offline HTML file each: no script, nothing loaded from elsewhere."""

from collections.abc import Mapping, Sequence

from zhagen.board.rendering import render
from zhagen.board.views.months import months_page_of
from zhagen.board.views.page import Records, page_of
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading, Readings
from zhagen.method.terms import Lang


def board_html(
    readings: Readings,
    playbook: Playbook,
    lang: Lang,
    *,
    history: Mapping[str, Sequence[Reading]] | None = None,
    source: str = "",
    fictional: bool = False,
    records: Records | None = None,
    notice: str = "",
) -> str:
    """The page of a board, or of several with an overview first.

    `history`: by engagement its readings month by month, oldest first; without it there are no changes and no
    charts. `source`: what the ledger calls itself. `fictional` puts a notice on the page and on its print.
    `records`: engagement -> item -> part -> table -> ids of the records behind it. `notice`: what readers must know.
    """
    page = page_of(readings, playbook, lang, history or {}, records or {}, source, fictional, notice)
    return render("board.html", lang, page=page)


def history_html(
    history: Mapping[str, Sequence[Reading]],
    playbook: Playbook,
    lang: Lang,
    *,
    source: str = "",
    fictional: bool = False,
    notice: str = "",
) -> str:
    """The page of the months: by engagement its readings, oldest first."""
    page = months_page_of(history, playbook, lang, source, fictional, notice)
    return render("history.html", lang, page=page)
