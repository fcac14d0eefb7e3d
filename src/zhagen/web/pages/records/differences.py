"""Where what somebody typed and what stands there now are not the same."""

from typing import Any

from zhagen.web.pages.forms.record import values_in
from zhagen.web.pages.records.cells import Cell, say_value
from zhagen.web.pages.records.place import Place


def differences(place: Place, row: Any, form: Any) -> list[Cell]:
    """A cell for each: `before` is what stands there, `said` what was typed."""
    names = {str(key): str(name) for field in form.fields.values() for key, name in _choices(field)}
    typed, stands = form.values(), values_in(place.kind, row)
    cells = []
    for one in place.kind.columns:
        mine, theirs = typed.get(one.name), stands[one.name]
        if (mine or None) != (theirs or None) or mine is False or theirs is False:
            said, before = say_value(one, mine, names), say_value(one, theirs, names)
            if said != before:
                cells.append(Cell(one.label, said, before))
    return cells


def _choices(field: Any) -> Any:
    return getattr(field, "choices", ())
