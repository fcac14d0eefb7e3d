"""The board as a workbook: overview, items, parts and numbers, each sheet with its day and playbook.

It is written whole or not at all.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from zhagen.board.figures import target_text, working_text
from zhagen.board.labels import KINDS, day_text, label
from zhagen.board.views.frame import Frame, frame_of
from zhagen.board.views.numbers import change_text, number_name, own_parts, part_numbers
from zhagen.board.views.page import method_line
from zhagen.board.views.parts import table_name
from zhagen.board.workbook_sheet import Cell, Formats, Heading, Sheet, write_sheet
from zhagen.method.measures.registry import Scale
from zhagen.method.playbook.spec import Number, Playbook
from zhagen.method.reading.model import Item, Part, Readings
from zhagen.method.terms import STATE_WORDS, Lang, verdict_words

FORMATS = {
    Scale.SHARE: "0.0%",
    Scale.INDEX: "0.00",
    Scale.RATIO: "0.00",
    Scale.CHANGE: "+0.00;-0.00;0",
    Scale.RISE: "+0%;-0%;0%",
    Scale.COUNT: "0",
    Scale.YES: "0",
    Scale.DAYS: "0",
}


def overview_sheet(readings: Readings, frame: Frame) -> Sheet:
    """One row a reading."""
    lang = frame.lang
    names = ("engagement", "as_of", "stage_on_record", "stage_read", "told_k", "told_n", "remarks_n")
    widths = (18, 12, 14, 14, 9, 9, 9, 60, 60)

    def rows() -> Iterator[list[Cell]]:
        for r in readings.readings:
            step = r.item(r.next_item).next.in_(lang) if r.next_item else ""
            read = frame.stage(r.stage_read)
            yield [
                Cell(r.engagement),
                Cell(r.as_of),
                Cell(frame.stage(r.stage_on_record)),
                Cell(read if r.stage_told else label("stops_at", lang, read=read)),
                *(Cell(n) for n in (*r.told, r.remarks)),
                Cell(r.stage_says.in_(lang)),
                Cell(step),
            ]

    return Sheet(
        label("sheet_overview", lang), _headings((*names, "says_stage", "next"), widths, frame), rows()
    )


def items_sheet(readings: Readings, frame: Frame) -> Sheet:
    """One row an item."""
    lang = frame.lang
    place = ("engagement", "stage", "dimension", "kind", "short", "state")
    names = (*place, "lead", "says", "next", "wording", "id")

    def rows() -> Iterator[list[Cell]]:
        for r in readings.readings:
            for item in r.items:
                yield [
                    Cell(r.engagement),
                    *_place(item, frame),
                    Cell(KINDS[item.kind].in_(lang)),
                    Cell(item.short.in_(lang)),
                    Cell(STATE_WORDS[item.state].in_(lang)),
                    Cell(item.lead.in_(lang) if item.lead else ""),
                    *(Cell(words.in_(lang)) for words in (item.says, item.next, item.name)),
                    Cell(item.id),
                ]

    widths = (14, 10, 12, 8, 18, 9, 44, 70, 36, 44, 36)
    return Sheet(label("sheet_items", lang), _headings(names, widths, frame), rows(), frozen=5)


def parts_sheet(readings: Readings, frame: Frame) -> Sheet:
    """One row a part: real numbers, so that they can be counted on."""
    lang = frame.lang
    figures = ("value", "k", "n", "low", "high", "unit", "target", "verdict")
    said = ("newest_day", "evidence_counts", "settle_column", "working", "because", "id")
    names = ("engagement", "stage", "dimension", "item", "part", *figures, *said)

    def rows() -> Iterator[list[Cell]]:
        for r in readings.readings:
            for item in r.items:
                for part in item.parts:
                    yield [
                        Cell(r.engagement),
                        *_place(item, frame),
                        Cell(item.short.in_(lang)),
                        *_figures(item, part, frame),
                        Cell(working_text(part, lang)),
                        Cell(part.softened.in_(lang) if part.softened else ""),
                        Cell(f"{item.id}#{part.id}"),
                    ]

    widths = (14, 10, 12, 18, 24, 9, 8, 8, 8, 8, 12, 26, 9, 12, 26, 34, 40, 34, 44)
    return Sheet(label("sheet_parts", lang), _headings(names, widths, frame), rows(), frozen=5)


def numbers_sheet(frame: Frame) -> Sheet:
    """One row a number of the playbook, the shared ones first."""
    lang, playbook = frame.lang, frame.playbook
    names = ("item", "part", "number", "value", "why", "number_source", "change", "id")

    def rows() -> Iterator[list[Cell]]:
        for name in playbook.rules:
            yield _number(playbook.rules.number(name), label("rules", lang), "", "rules", frame)
        for item in playbook.items:
            for part in own_parts(item):
                for number in part_numbers(part):
                    address = f"{item.id}#{part.id}"
                    yield _number(number, item.short.in_(lang), part.label.in_(lang), address, frame)

    widths = (18, 24, 20, 9, 52, 34, 34, 52)
    return Sheet(label("sheet_numbers", lang), _headings(names, widths, frame), rows(), frozen=3)


def _headings(names: Sequence[str], widths: Sequence[float], frame: Frame) -> list[Heading]:
    """Columns by their labels; k and n are called so in both languages."""
    called = [name if name in ("k", "n") else label(name, frame.lang) for name in names]
    return [Heading(name, width) for name, width in zip(called, widths, strict=True)]


def _place(item: Item, frame: Frame) -> tuple[Cell, Cell]:
    dimension = next(
        (d.words.in_(frame.lang) for d in frame.playbook.dimensions if d.id == item.dimension), ""
    )
    return Cell(frame.stage(item.stage)), Cell(dimension)


def _figures(item: Item, part: Part, frame: Frame) -> list[Cell]:
    lang = frame.lang
    number = FORMATS.get(Scale(part.unit), "0.0")
    counts = "，" if lang == "zh" else ", "
    return [
        Cell(part.label.in_(lang)),
        Cell(part.value, number),
        Cell(part.k),
        Cell(part.n),
        Cell(part.low, number),
        Cell(part.high, number),
        Cell(part.unit),
        Cell(target_text(part, frame.of(item.id, part.id), lang)),
        Cell(verdict_words(item.kind, part.verdict).in_(lang)),
        Cell(part.newest),
        Cell(counts.join(f"{table_name(table, lang)} {n}" for table, n in part.evidence.items())),
        Cell(part.settles.in_(lang) if part.settles else ""),
    ]


def _number(number: Number, item: str, part: str, address: str, frame: Frame) -> list[Cell]:
    return [
        Cell(item),
        Cell(part),
        Cell(number_name(number, frame.lang)),
        Cell(number.value),
        Cell(number.why.in_(frame.lang)),
        Cell(number.source_in(frame.lang)),
        Cell(change_text(number, frame.lang)),
        Cell(f"{address}.{number.name}"),
    ]


FEW = 3  # what so many communities are about is named on every sheet; an invented one says so there


def board_workbook(readings: Readings, playbook: Playbook, path: Path, lang: Lang, notice: str = "") -> None:
    """Write the workbook beside its place, then put it there: a stop half-way leaves what was there before.

    Its numbers are those of the newest day that was read.

    `notice`: what readers must know, on every sheet. OSError where the folder cannot be written.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    try:
        _fill(readings, playbook, name, lang, notice)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _fill(readings: Readings, playbook: Playbook, name: str, lang: Lang, notice: str) -> None:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    days = sorted({reading.as_of for reading in readings.readings})
    frame = frame_of(playbook.on(days[-1]) if days else playbook, lang)
    said = ", ".join(day_text(day, lang) for day in days)
    about = sorted({reading.focus for reading in readings.readings if reading.focus})[:FEW]
    line = f"{label('as_of', lang)} {said} · {method_line(playbook, readings.playbook, readings.hash, lang)}"
    line = " · ".join([line, *about, *([notice] if notice else [])])
    book = xlsxwriter.Workbook(name)
    try:
        formats = Formats(book)
        for sheet in (
            overview_sheet(readings, frame),
            items_sheet(readings, frame),
            parts_sheet(readings, frame),
            numbers_sheet(frame),
        ):
            write_sheet(book, sheet, line, formats)
        book.close()
    except FileCreateError as problem:
        raise OSError(str(problem)) from problem
