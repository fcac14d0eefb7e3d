"""The board on a terminal: where the work stands, what fires, the next thing, then the stages and every item."""

from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from zhagen.board.changes import Change
from zhagen.board.labels import day_text, label
from zhagen.board.marks import Mark, glyph
from zhagen.board.views.board import title_of
from zhagen.board.views.frame import Frame, frame_of
from zhagen.board.views.page import method_line
from zhagen.board.views.stages import Dimension, Row, Stage, dimensions_of, stages_of
from zhagen.board.views.stand import Fired, fired_of, next_of, stand_of
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading
from zhagen.method.terms import Lang

COLOURS = {"reached": "green", "close": "green", "watch": "yellow", "firing": "bold red"}
JUDGED, MEASURED = "blue", "green"


def mark_text(mark: Mark, quiet: bool = False) -> Text:
    """One character for the mark."""
    return Text(glyph(mark.symbol), style=style_of(mark, quiet))


def word_text(mark: Mark, quiet: bool = False) -> Text:
    """The state's word."""
    return Text(mark.word, style=style_of(mark, quiet))


def style_of(mark: Mark, quiet: bool = False) -> str:
    """The colour of a mark; a quiet one is dim, unless it warns."""
    if quiet and mark.css != "firing":
        return "dim"
    return COLOURS.get(mark.css, "")


def stages_down(stages: Sequence[Stage], lang: Lang) -> RenderableType:
    """One stage under the other: dimension, mark, short name, key figure, word."""
    return Group(*(part for stage in stages for part in (_stage_head(stage, lang), _lines(stage), Text(""))))


def stages_across(stages: Sequence[Stage], dimensions: Sequence[Dimension], lang: Lang) -> RenderableType:
    """The table of the method: stages across, dimensions down, in each cell its items."""
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, padding=(0, 1, 0, 0))
    table.add_column("", no_wrap=True)
    for stage in stages:
        table.add_column(_stage_head(stage, lang), ratio=3 if stage.far else 4)
    for place, dimension in enumerate(dimensions):
        table.add_row(Text(dimension.name, style="bold"), *(_cell(stage, place) for stage in stages))
    return table


def _stage_head(stage: Stage, lang: Lang) -> Text:
    head = Text(stage.name, style="bold dim" if stage.far else "bold")
    if stage.on_record:
        head.append(f" [{label('recorded_here', lang)}]", style=JUDGED)
    if stage.read:
        head.append(f" [{stage.read}]", style=MEASURED)
    if stage.far:
        head.append(f" [{label('not_asked', lang)}]")
    if stage.goals:
        head.append(f"  {stage.goals}", style="not bold dim")
    return head


def _lines(stage: Stage) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    table.add_column(no_wrap=True, min_width=8)
    table.add_column(no_wrap=True, width=1)
    table.add_column(ratio=4, overflow="fold")
    table.add_column(ratio=5, overflow="fold")
    table.add_column(no_wrap=True, min_width=6)
    for cell in stage.cells:
        for place, row in enumerate(cell.rows):
            table.add_row(Text("" if place else cell.name, style="dim"), *_row(row, cell.kind, stage.far))
    return table


def _cell(stage: Stage, place: int) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    table.add_column(no_wrap=True, width=1)
    table.add_column(ratio=5, overflow="fold")
    table.add_column(ratio=4, overflow="fold")
    table.add_column(no_wrap=True, justify="right")
    cell = stage.cells[place]
    for row in cell.rows:
        table.add_row(*_row(row, cell.kind, stage.far))
    return table


def _row(row: Row, kind: str, far: bool) -> tuple[Text, Text, Text, Text]:
    style = "dim" if far and row.mark.css != "firing" else "bold" if kind == "goal" else ""
    return (
        mark_text(row.mark, far),
        Text(row.name, style=style),
        Text(
            " ".join(text for text in (row.figure, row.working and f"({row.working})") if text), style="dim"
        ),
        word_text(row.mark, far),
    )


ACROSS = 150  # from this width on the stages stand side by side


def board_text(reading: Reading, playbook: Playbook, lang: Lang, width: int) -> RenderableType:
    """The whole board for a terminal of that width. At 80 columns the stages stand one under the other."""
    frame = frame_of(playbook, lang)
    unchanged: dict[str, Change] = {}
    stages = stages_of(reading, frame, unchanged)
    table = (
        stages_across(stages, dimensions_of(frame), lang) if width >= ACROSS else stages_down(stages, lang)
    )
    foot = method_line(playbook, playbook.version, playbook.hash, lang)
    return Group(*_head(reading, frame), table, Text(foot, style="dim"), Text(""))


def reading_title(reading: Reading, lang: Lang) -> Text:
    """What was read, as of which day; an invented community says so here."""
    return Text(f"{title_of(reading)} · {day_text(reading.as_of, lang)}", style="bold")


def _head(reading: Reading, frame: Frame) -> list[RenderableType]:
    lang = frame.lang
    stand = stand_of(reading, frame)
    lines = [
        reading_title(reading, lang),
        Text.assemble(
            f"{label('on_record', lang)} ",
            (stand.on_record, JUDGED),
            f"   {label('evidence', lang)} ",
            (stand.read, MEASURED),
            f"   {stand.told}",
        ),
        Text(reading.stage_says.in_(lang)),
        *(Text(note) for note in stand.notes),
    ]
    if stand.remarks:
        lines.append(Text(stand.remarks, style="yellow"))
    colon = label("colon", lang)
    for fired in fired_of(reading, frame, ()):
        lines.append(_fired(fired, colon, lang))
    step = next_of(reading, frame)
    if step is not None:
        lines.append(Text(f"→ {label('next', lang)}{colon}{step.do}", style="bold"))
        lines.append(Text(f"  {step.why}"))
    return [*lines, Text("")]


def _fired(fired: Fired, colon: str, lang: Lang) -> Text:
    between = "；" if lang == "zh" else "; "
    said = f"\n  {between.join(fired.says)}" if fired.says else ""
    return Text.assemble((f"▲ {label('fires', lang)} {fired.name}{colon}{fired.lead}", "bold red"), said)
