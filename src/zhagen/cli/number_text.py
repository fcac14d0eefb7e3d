"""An item's numbers as lines of text: value, reason, source, and a station's change."""

from collections.abc import Iterable

from zhagen.method.playbook.spec import ItemSpec, Number
from zhagen.method.terms import Lang


def item_numbers(spec: ItemSpec, lang: Lang) -> Iterable[str]:
    """The item, its parts, and a line for each number."""
    yield f"{spec.id}  {spec.words.in_(lang)}"
    for part in spec.parts:
        yield f"  {part.id}: {part.label.in_(lang)} ({part.test})"
        for name in part.numbers:
            yield f"    {_line(part.numbers.number(name), lang)}"


def _line(number: Number, lang: Lang) -> str:
    said = f"{number.name} = {number.value:g}: {number.why.in_(lang)}"
    if number.source:
        said += f" [{number.source}]"
    if number.change:
        said += f" [{number.change.line(lang)}]"
    return said
