"""Two days side by side on a terminal."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from zhagen.board.changes import BACK, FORWARD, TOLD, Change, changes, of_way
from zhagen.board.days import day_text
from zhagen.board.labels import label
from zhagen.board.marks import state_mark
from zhagen.board.terminal.styles import JUDGED, MEASURED, mark_text, word_text
from zhagen.board.views.board import title_of
from zhagen.board.views.frame import Frame, frame_of
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading
from zhagen.method.terms import Lang


def compare_text(before: Reading, after: Reading, playbook: Playbook, lang: Lang) -> RenderableType:
    """The stages on both days, then each item whose state is another, with its sentence now."""
    frame = frame_of(playbook, lang)
    found = changes(before, after)
    head = label("compare", lang, before=day_text(before.as_of, lang), after=day_text(after.as_of, lang))
    lines: list[RenderableType] = [
        Text(f"{title_of(after)} · {head}", style="bold"),
        _stage("on_record", before.stage_on_record, after.stage_on_record, JUDGED, frame),
        _stage("evidence", before.stage_read, after.stage_read, MEASURED, frame),
        Text(_told(before, after, lang)),
        Text(label("changes_n", lang, n=len(found)) if found else label("no_changes", lang), style="bold"),
    ]
    for way, name in ((FORWARD, "forward"), (BACK, "back"), (TOLD, "told_now")):
        group = of_way(found, way)
        if group:
            lines += [Text(""), Text(label(name, lang, n=len(group)), style="bold"), _table(group, lang)]
    return Group(*lines, Text(""))


def _stage(name: str, before: str, after: str, style: str, frame: Frame) -> Text:
    said = frame.stage(after) if before == after else f"{frame.stage(before)} → {frame.stage(after)}"
    return Text.assemble(f"{label(name, frame.lang)} ", (said, style))


def _told(before: Reading, after: Reading, lang: Lang) -> str:
    old, new = (label("told", lang, k=r.told[0], n=r.told[1]) for r in (before, after))
    return new if old == new else f"{old} → {new}"


def _table(group: tuple[Change, ...], lang: Lang) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    for _ in range(5):
        table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for change in group:
        old, new = (state_mark(change.item.kind, s, lang) for s in (change.before, change.after))
        table.add_row(
            Text(change.item.short.in_(lang)),
            Text.assemble(mark_text(old), " ", word_text(old)),
            Text("→"),
            mark_text(new),
            word_text(new),
            Text(change.item.says.in_(lang), style="dim"),
        )
    return table
