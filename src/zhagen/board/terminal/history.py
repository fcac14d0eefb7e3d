"""The months on a terminal, a mark an item and month, and two days side by side."""

from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from zhagen.board.changes import BACK, FORWARD, TOLD, Change, changes, of_way
from zhagen.board.labels import day_text, label, month_text
from zhagen.board.marks import state_mark
from zhagen.board.terminal.board import JUDGED, MEASURED, mark_text, word_text
from zhagen.board.views.board import title_of
from zhagen.board.views.frame import Frame, frame_of
from zhagen.board.views.page import legend_of
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading
from zhagen.method.terms import Lang

NAME, A_MONTH = 30, 3  # columns kept for the names, and for each month


def history_text(
    months: Sequence[Reading], playbook: Playbook, lang: Lang, width: int = 80
) -> RenderableType:
    """The months, oldest first; where they do not fit the width, the newest of them."""
    if not months:
        return Text("")
    months = months[-max(1, (width - NAME) // A_MONTH) :]
    frame = frame_of(playbook, lang)
    first, last = month_text(months[0].as_of, lang), month_text(months[-1].as_of, lang)
    span = label("months_of", lang, first=first, last=last, n=len(months)) if len(months) > 1 else last
    return Group(
        Text(f"{title_of(months[-1])} · {span}", style="bold"),
        *_stages(months, frame),
        _grid(months, frame),
        _legend(lang),
        Text(""),
    )


def _stages(months: Sequence[Reading], frame: Frame) -> list[Text]:
    """The stage on record and the stage read, a line for each month in which one of them changed."""
    lines: list[Text] = []
    before: tuple[str, str] | None = None
    for month in months:
        read = frame.stage(month.stage_read)
        now = (
            frame.stage(month.stage_on_record),
            read if month.stage_told else label("stops_at", frame.lang, read=read),
        )
        if now != before:
            k, n = month.told
            lines.append(
                Text.assemble(
                    f"{month_text(month.as_of, frame.lang)}  {label('on_record', frame.lang)} ",
                    (now[0], JUDGED),
                    f"  {label('evidence', frame.lang)} ",
                    (now[1], MEASURED),
                    f"  {label('told', frame.lang, k=k, n=n)}",
                )
            )
        before = now
    return lines


def _grid(months: Sequence[Reading], frame: Frame) -> Table:
    lang = frame.lang
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 0, 0, 1), pad_edge=False)
    table.add_column("")
    for month in months:
        table.add_column(str(month.as_of.month), justify="right", no_wrap=True, width=A_MONTH - 1)
    by_id = [{item.id: item for item in month.items} for month in months]
    for stage in frame.playbook.stages:
        table.add_row(Text(stage.words.in_(lang), style="bold"), *("" for _ in months))
        for item in months[-1].items:
            if item.stage == stage.id:
                past = [found.get(item.id) for found in by_id]
                marks = [i and mark_text(state_mark(i.kind, i.state, lang)) for i in past]
                table.add_row(item.short.in_(lang), *(mark or Text("") for mark in marks))
        table.add_section()
    return table


def _legend(lang: Lang) -> Text:
    legend = Text()
    for group in legend_of(lang):
        legend.append(f"{group.name}{label('colon', lang)}", style="dim")
        for mark in group.marks:
            legend.append_text(mark_text(mark)).append(f" {mark.word}  ")
        legend.append("\n")
    return legend


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
