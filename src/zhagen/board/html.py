"""The board and the months as HTML: one offline file each, or fragments for the workplace's own pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from zhagen.board.labels import label
from zhagen.board.views.board import board_of, run_of
from zhagen.board.views.frame import Links, frame_of
from zhagen.board.views.item import item_of
from zhagen.board.views.months import months_of, months_page_of
from zhagen.board.views.numbers import rules_of
from zhagen.board.views.page import Records, legend_of, method_line, page_of
from zhagen.board.views.parts import PartAreas
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading, Readings
from zhagen.method.terms import Lang

MOST_ROWS, MOST_STAGES = 12, 9


def hundredths(share: float) -> int:
    """A share of a length, 0 to 1, as the number in its class: v-0 to v-100."""
    return round(100 * share)


def length_rules() -> str:
    """The style sheet of lengths and places as classes: a strict security policy has no inline style."""
    return "/* Written by `make docs` from zhagen.board.html. */\n" + "\n".join(_rules()) + "\n"


def _rules() -> Iterator[str]:
    for name, variable in (("v", "v"), ("lo", "lo"), ("hi", "hi")):
        yield "".join(f".{name}-{n}{{--{variable}:{n / 100:g}}}" for n in range(101))
    yield "".join(f".row-{n}{{--r:{n}}}" for n in range(2, MOST_ROWS + 1))
    yield "".join(f".col-{n}{{--col:{n}}}" for n in range(2, MOST_STAGES + 2))
    yield "".join(f".roomy-{n}{{--roomy:{n}}}.far-{n}{{--far:{n}}}" for n in range(1, MOST_STAGES + 1))


if TYPE_CHECKING:
    from jinja2 import Environment

SHEETS = ("shell.css", "board.css", "lengths.css")


def render(template: str, lang: Lang, **context: object) -> str:
    """The template filled. `t` in it gives a label of the room in this language."""

    def text(name: str, /, **values: object) -> str:
        return label(name, lang, **values)

    return _environment().get_template(template).render(t=text, css=_css(), **context)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("zhagen.board", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["runs"] = _runs
    environment.filters["hundredths"] = hundredths
    return environment


def _runs(rows: Iterable[Any], name: str) -> list[list[Any]]:
    """The rows in runs of neighbours whose field of that name is the same: Jinja's own groupby sorts them."""
    return [list(run) for _, run in groupby(rows, key=attrgetter(name))]


@cache
def _css() -> str:
    """The style sheets, without their comments and line ends: they are in every file."""
    import re

    sheets = files("zhagen.board") / "static" / "board"
    text = "\n".join((sheets / name).read_text("utf-8") for name in SHEETS)
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)).strip()


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


@dataclass(frozen=True, slots=True)
class BoardFragments:
    """HTML: the first column, the stages with their strip, what stands at the foot."""

    stand: str
    table: str
    foot: str


def board_fragments(
    reading: Reading, playbook: Playbook, lang: Lang, months: Sequence[Reading], links: Links
) -> BoardFragments:
    """The board of one reading; `months`: those before it, oldest first."""
    frame = frame_of(playbook, lang, links=links)
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
    links: Links,
    areas: Sequence[PartAreas],
) -> str:
    """The working of one item; `areas`: of its parts that have a place. KeyError for an id the reading has not."""
    frame = frame_of(playbook, lang, links=links)
    view = item_of(reading.item(item), reading, frame, run_of(reading, months), {}, areas)
    return render("fragments/item.html", lang, view=view)


def months_fragment(months: Sequence[Reading], playbook: Playbook, lang: Lang, links: Links) -> str:
    """The months of one engagement, oldest first; at least one."""
    view = months_of(1, "", months, frame_of(playbook, lang, links=links))
    return render("fragments/months.html", lang, months_view=view, legend=legend_of(lang))
