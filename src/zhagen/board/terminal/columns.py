"""The stages on a terminal: side by side where there is room, else one under the other."""

from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from zhagen.board.labels import label
from zhagen.board.terminal.styles import JUDGED, MEASURED, mark_text, word_text
from zhagen.board.views.row import Row
from zhagen.board.views.stages import Dimension, Stage
from zhagen.method.terms import Lang


def stages_down(stages: Sequence[Stage], lang: Lang) -> RenderableType:
    """One stage under the other: dimension, mark, short name, key figure, word."""
    return Group(*(part for stage in stages for part in (_head(stage, lang), _lines(stage), Text(""))))


def stages_across(stages: Sequence[Stage], dimensions: Sequence[Dimension], lang: Lang) -> RenderableType:
    """The table of the method: stages across, dimensions down, in each cell its items."""
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, padding=(0, 1, 0, 0))
    table.add_column("", no_wrap=True)
    for stage in stages:
        table.add_column(_head(stage, lang), ratio=3 if stage.far else 4)
    for place, dimension in enumerate(dimensions):
        table.add_row(Text(dimension.name, style="bold"), *(_cell(stage, place) for stage in stages))
    return table


def _head(stage: Stage, lang: Lang) -> Text:
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
        Text(row.figure, style="dim"),
        word_text(row.mark, far),
    )
