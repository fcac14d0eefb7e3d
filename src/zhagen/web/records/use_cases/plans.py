"""An objective with the chain that it hangs on."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.errors import Invalid
from zhagen.web.records.models.fieldwork import Objective
from zhagen.web.records.registry import RECORDS

# Where it comes from, what it is, how one will know, by whom and when.
CHAIN = ("finding", "title", "indicator", "baseline", "target", "resource", "owner", "due")


def missing_in_chain(row: Objective) -> list[str]:
    """The links that nobody has written yet."""
    return [name for name in CHAIN if getattr(row, _attribute(name)) in (None, "")]


def write_objective(by: Scope, engagement: UUID, values: Mapping[str, Any], *, id: UUID) -> Any:
    """A new one; that its chain holds together is so where all of it is written.

    Raises what `store.writing.record` raises; StaleVersion where something else was sent with this id before.
    """
    whole = {name: values.get(name) for name in CHAIN}
    row = RECORDS.record(by, "objectives", engagement, {**values, "chain": _holds(whole)}, id=id)
    row.written.refuse_other_words(_("这个目标已经保存过，和现在写的不一样。要改，到计划里改。"), row)
    return row


def change_objective(by: Scope, id: UUID, version: int, values: Mapping[str, Any]) -> Any:
    """The same of one that is there. Raises what `store.writing.change` raises."""
    row = RECORDS.find(by, "objectives", id)
    whole = {name: values.get(name, getattr(row, _attribute(name))) for name in CHAIN}
    if not whole["title"]:
        raise Invalid({"title": _("这一栏要填")})
    return RECORDS.change(by, "objectives", id, version, {**values, "chain": _holds(whole)})


def _holds(links: Mapping[str, Any]) -> bool:
    return all(value not in (None, "") for value in links.values())


def _attribute(name: str) -> str:
    return f"{name}_id" if name in ("finding", "resource", "owner") else name
