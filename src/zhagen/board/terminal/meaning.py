"""One item without records: its parts, and every number with its reason and source."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from zhagen.board.terminal.item import number_text
from zhagen.board.views.numbers import number_view, own_parts, part_numbers
from zhagen.method.measures.registry import all_measures
from zhagen.method.playbook.spec import ItemSpec
from zhagen.method.terms import Lang


def meaning_text(spec: ItemSpec, lang: Lang) -> RenderableType:
    """The item's name, then its parts, each with its numbers."""
    measures = all_measures()
    lines: list[RenderableType] = [Text.assemble((spec.words.in_(lang), "bold"), f"  {spec.id}")]
    for part in own_parts(spec):
        scale = measures[part.measure].scale
        lines.append(Padding(Text(part.label.in_(lang), style="bold"), (0, 0, 0, 2)))
        for number in part_numbers(part):
            view = number_view(number, "", scale, part.of, lang)
            lines.append(Padding(number_text(view, lang), (0, 0, 0, 4)))
    return Group(*lines)
