"""Where the next step of an item is done: the page on which the records that its deciding part counts are written."""

from zhagen.board.views.frame import Frame
from zhagen.method.measures.registry import all_measures
from zhagen.method.reading.model import Item
from zhagen.method.reading.sentences import BEGIN, GOOD


def step_of(item: Item, frame: Frame) -> str:
    """The address; '' where nothing is to be done, or nobody writes here."""
    spec = frame.specs.get(item.id)
    if spec is None or item.state in GOOD or item.not_applicable is not None or not item.next.zh:
        return ""
    part = next((one for one in spec.parts if one.id == item.decides), None)
    if part is None:
        return ""
    shown = next(one for one in item.parts if one.id == part.id)
    if shown.settles is not None and shown.settles.zh.startswith(BEGIN.zh):
        return frame.links.begin()
    measure = all_measures()[part.measure]
    table = next(iter(measure.tables or measure.or_tables), "")
    return frame.links.step(table.partition(".")[0]) if table else ""
