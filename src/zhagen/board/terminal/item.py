"""One item on a terminal: its meaning and numbers, and with a reading its sentence, parts and records."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from zhagen.board.labels import day_text, label
from zhagen.board.marks import state_mark
from zhagen.board.terminal.board import JUDGED, mark_text, word_text
from zhagen.board.views.frame import Frame
from zhagen.board.views.numbers import NumberView, number_view, own_parts, part_numbers
from zhagen.board.views.parts import PartView, parts_of
from zhagen.method.measures.registry import all_measures
from zhagen.method.playbook.spec import ItemSpec, Numbers, Playbook
from zhagen.method.reading.model import Item
from zhagen.method.terms import Lang, Words


def item_text(item: Item, spec: ItemSpec, lang: Lang) -> RenderableType:
    """Everything that `explain` shows of one item but the ids of records, which it adds itself."""
    frame = _frame(spec, lang)
    mark = state_mark(item.kind, item.state, lang)
    lines: list[RenderableType] = [
        Text.assemble((item.name.in_(lang), "bold"), f"  {item.id}"),
        Text(spec.means.in_(lang), style="dim"),
        Text.assemble(mark_text(mark), " ", word_text(mark)),
    ]
    absent = item.not_applicable
    if absent is not None:
        day = day_text(absent.since, lang)
        said = label("not_applicable_why", lang, why=absent.why, since=day, by=absent.by)
        lines.append(Text(f"{label('not_applicable', lang)}{label('colon', lang)}{said}", style=JUDGED))
    if item.lead is not None and item.lead != item.says:
        lines.append(Text(item.lead.in_(lang), style="bold"))
    lines += [
        Text(item.says.in_(lang)),
        Text(f"→ {label('next', lang)}{label('colon', lang)}{item.next.in_(lang)}", style="bold"),
    ]
    lines += _section(label("parts_head", lang), _parts(parts_of(item, item.parts, frame, {}), lang))
    lines += _section(label("beside", lang), _parts(parts_of(item, item.beside, frame, {}), lang))
    lines += _section(label("notes", lang), (Text(note.in_(lang)) for note in item.notes))
    lines += _section(label("why_numbers", lang), _numbers(item, spec, lang))
    return Group(*lines, Text(""))


def _section(head: str, lines: Iterator[Text]) -> list[RenderableType]:
    """A head and its lines; nothing where there are no lines."""
    found = list(lines)
    if not found:
        return []
    return [Text(""), Text(head, style="bold"), *(Padding(line, (0, 0, 0, 2)) for line in found)]


def _parts(parts: tuple[PartView, ...], lang: Lang) -> Iterator[Text]:
    comma = "，" if lang == "zh" else ", "
    for part in parts:
        said = (part.figure, part.value, part.working, part.target, part.interval)
        figures = comma.join(text for text in said if text)
        yield Text.assemble(
            mark_text(part.mark),
            f" {part.name}{label('colon', lang)}{figures}{comma}",
            word_text(part.mark),
            f"{comma}{part.softened}" if part.softened else "",
            f" ({label('decides', lang)})" if part.decides else "",
        )
        counts = [f"{records.table} {records.count}" for records in part.source_records]
        beneath = [part.settles, part.newest, comma.join(counts)]
        if any(beneath):
            yield Text(f"  {' · '.join(text for text in beneath if text)}", style="dim")


def _numbers(item: Item, spec: ItemSpec, lang: Lang) -> Iterator[Text]:
    scales = {part.id: part.unit for part in (*item.parts, *item.beside)}
    for part in own_parts(spec):
        for number in part_numbers(part):
            name = part.label.in_(lang)
            yield number_text(number_view(number, name, scales.get(part.id), part.of, lang), lang)


def number_text(number: NumberView, lang: Lang) -> Text:
    """A number in a line: the part it is of (where named), what it is, why, where from, what a station changed."""
    colon = label("colon", lang)
    part = f"{number.part} · " if number.part else ""
    line = Text(f"{part}{number.name} {number.value}{colon}{number.why}")
    if number.source:
        line.append(f" [{label('number_source', lang)}{colon}{number.source}]", style="dim")
    if number.changed:
        line.append(f" {number.changed}", style=JUDGED)
    return line


def _frame(spec: ItemSpec, lang: Lang) -> Frame:
    """A frame that knows this item alone: that is all its parts need."""
    units = {(spec.id, part.id): part.of for part in (*spec.parts, *spec.beside)}
    nothing = Words("", "")
    book = Playbook("", "", "", nothing, (), (), (spec,), Numbers({}))
    return Frame(lang, book, units, {spec.id: spec})


def meaning_text(spec: ItemSpec, lang: Lang) -> RenderableType:
    """The item's name, then its parts, each with its numbers."""
    measures = all_measures()
    lines: list[RenderableType] = [Text.assemble((spec.words.in_(lang), "bold"), f"  {spec.id}")]
    followed = [part for part in spec.parts if part.refers is not None]
    for part in (*own_parts(spec), *followed):
        scale = measures[part.measure].scale
        lines.append(Padding(Text(part.label.in_(lang), style="bold"), (0, 0, 0, 2)))
        for number in part_numbers(part):
            view = number_view(number, "", scale, part.of, lang)
            lines.append(Padding(number_text(view, lang), (0, 0, 0, 4)))
    return Group(*lines)
