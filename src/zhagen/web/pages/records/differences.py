"""Where what somebody typed and what stands there now are not the same."""

from typing import Any

from zhagen.web.pages.forms.finder import FinderField, listed
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.forms import values_in, values_of
from zhagen.web.pages.records.presenters import Cell, say_value


def take_theirs(place: Place, row: Any, form: Any) -> None:
    """The form goes on from the version that stands now. What its person left as they opened it is now the others'."""
    opened = [
        values_of(place.kind, one.columns)
        for one in place.service.list_versions(place.scope, place.table, row.pk)
        if one.version == form.cleaned_data["version"]
    ]
    stands = values_in(place.kind, row)
    form.data = form.data.copy()
    form.data["version"] = row.version
    for one in place.kind.columns if opened else ():
        left_alone = _said(form.cleaned_data.get(one.name)) == _said(opened[0][one.name])
        if left_alone and opened[0][one.name] != stands[one.name]:
            form.cleaned_data[one.name] = stands[one.name]
            _put(form, one, stands[one.name])


def _put(form: Any, column: Any, value: Any) -> None:
    if column.is_several:
        form.data.setlist(column.name, value)
    elif isinstance(value, bool):
        form.data[column.name] = str(value).lower()
    else:
        form.data[column.name] = "" if value is None else str(value)


def differences(place: Place, row: Any, form: Any) -> list[Cell]:
    """A cell for each: `before` is what stands there, `said` what was typed."""
    typed, stands = form.values(), values_in(place.kind, row)
    names = {
        str(key): str(name)
        for column, field in form.fields.items()
        for key, name in _choices(field, typed.get(column), stands.get(column))
    }
    cells = []
    for one in place.kind.columns:
        mine, theirs = typed.get(one.name), stands[one.name]
        if _said(mine) != _said(theirs):
            cells.append(Cell(one.label, say_value(one, mine, names), say_value(one, theirs, names)))
    return cells


def _choices(field: Any, *values: Any) -> Any:
    if isinstance(field, FinderField):
        return [(one.key, one.name) for value in values for one in field.finder.named(listed(value))]
    return getattr(field, "choices", ())


def _said(value: Any) -> Any:
    """The value; None for each way in which a form and a record say nothing. No is not nothing."""
    return None if value is None or value in ("", [], ()) else value
