"""The board on a terminal: where the work stands, what fires, the next thing, then every item."""

from rich.console import Group, RenderableType
from rich.text import Text

from zhagen.board.changes import Change
from zhagen.board.days import day_text
from zhagen.board.labels import label
from zhagen.board.terminal.columns import stages_across, stages_down
from zhagen.board.terminal.styles import JUDGED, MEASURED
from zhagen.board.views.board import title_of
from zhagen.board.views.frame import Frame, frame_of
from zhagen.board.views.page import method_line
from zhagen.board.views.stages import dimensions_of, stages_of
from zhagen.board.views.stand import Fired, fired_of, next_of, stand_of
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading
from zhagen.method.terms import Lang

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
    said = f"{colon}{between.join(fired.says)}"
    return Text.assemble((f"▲ {label('fires', lang)} {fired.name}", "bold red"), said)
