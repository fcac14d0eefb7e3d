"""From a checked raw playbook to a Playbook."""

from collections.abc import Callable, Mapping
from typing import Any

from zhagen.method.playbook.build_items import build_items
from zhagen.method.playbook.build_numbers import build_numbers
from zhagen.method.playbook.fingerprint import fingerprint
from zhagen.method.playbook.overlay import NO_OVERLAY, RULES, Overlay
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.playbook.spec import DimensionSpec, ItemSpec, Playbook, StageSpec
from zhagen.method.playbook.table import table_rows
from zhagen.method.terms import Kind, Words


def build_playbook(raw: RawPlaybook, overlay: Overlay = NO_OVERLAY) -> Playbook:
    """The playbook, items in the order of the method's table and added ones after their cell's.

    `raw` must have passed the checks: where it has not, KeyError, TypeError or ValueError may come out.
    """
    method = raw.method
    stages = tuple(StageSpec(id, Words(*pair)) for id, pair in method["stages"].items())
    dimensions = tuple(
        DimensionSpec(id, Words(d["zh"], d["en"]), Words(*d["asks"]), Kind(d["kind"]))
        for id, d in method["dimensions"].items()
    )
    items = sorted(build_items(raw, overlay), key=_table_order(stages, dimensions, raw.table))
    rules = build_numbers(raw, RULES, method.block("rules"), overlay)
    return Playbook(
        method=method["method"],
        version=method["version"] + ("+station" if overlay.station is not None else ""),
        hash=fingerprint(items, rules),
        words=Words(method["zh"], method["en"]),
        stages=stages,
        dimensions=dimensions,
        items=tuple(items),
        rules=rules,
        changes=(*overlay.changes, *overlay.not_applicable),
        station=overlay.station,
    )


def _table_order(
    stages: tuple[StageSpec, ...], dimensions: tuple[DimensionSpec, ...], table: Mapping[str, Any]
) -> Callable[[ItemSpec], tuple[int, int, int]]:
    stage_at = {stage.id: n for n, stage in enumerate(stages)}
    dimension_at = {dimension.id: n for n, dimension in enumerate(dimensions)}
    row_at = {item_id: n for n, item_id in enumerate(table_rows(table))}

    def key(item: ItemSpec) -> tuple[int, int, int]:
        return stage_at[item.stage], dimension_at[item.dimension], row_at.get(item.id, len(row_at))

    return key
