"""A station's own file on top of the packaged playbook.

station: 柳林社工站
time_zone: Asia/Shanghai
changes:
  - {item: prepare.goals.know-households, part: known, number: target, value: 60,
     since: 2026-03-01, why: 社区只有 400 户, by: 周晓梅}
  - {item: prepare.goals.know-households, part: known, number: target, value: 80,
     since: 2026-10-15, why: 新楼住满了, by: 周晓梅}
  - {rule: backbone_activities, value: 2, since: 2026-03-01, why: ..., by: ...}
not_applicable:
  - {item: launch.cautions.group-disputes, since: 2026-03-01, why: ..., by: ...}
add:
  prepare.tasks.our-own-item: {zh: ..., en: ..., short: [.., ..], parts: {...}}
reasons:
  our-reason: {why: [.., ..]}

A number, and what is not applicable, holds from its day on: a reading of an earlier day is read as it was before. One
number may change on several days. What is added holds on every day.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from zhagen.method.playbook.checks import check_sound, criteria
from zhagen.method.playbook.checks.shape import twice_in
from zhagen.method.playbook.issue import BadPlaybook, Issue
from zhagen.method.playbook.lined import Block, check_extent, read_yaml
from zhagen.method.playbook.overlay import Overlay
from zhagen.method.playbook.raw import RawPlaybook, table_rows
from zhagen.method.playbook.spec import Playbook, is_time_zone
from zhagen.method.playbook.station_changes import read_absences, read_changes
from zhagen.method.terms import Words

ADDITIONS_RULE = "additions-are-new"


def check_additions(merged: RawPlaybook) -> Iterator[Issue]:
    """Added items and reasons that stand in the method already."""
    rows = table_rows(merged.table)
    for item_id in merged.added:
        if item_id in rows:
            says = Words(
                f"{item_id} 是手法的 {len(rows)} 项之一，不能另写；要改数请写在 changes 里",
                f"{item_id} is one of the {len(rows)} items: it stays as it is; numbers go under changes",
            )
            yield Issue(merged.added.place(item_id), says, ADDITIONS_RULE)
    for reason_id in merged.added_reasons:
        if reason_id in merged.reasons:
            says = Words(f"手法里已有理由“{reason_id}”", f'the method has a reason "{reason_id}" already')
            yield Issue(merged.added_reasons.place(reason_id), says, ADDITIONS_RULE)


FILE_RULE = "station-file"
MOST_ENTRIES = 2_000  # the method has not half as many numbers
MOST_DAYS = 200  # on which something changes; each is a playbook of its own
KEYS = ("station", "time_zone", "changes", "not_applicable", "add", "reasons")


def read_station(
    text: str, file: str, raw: RawPlaybook, packaged: Playbook, measures: Mapping[str, Collection[str]]
) -> tuple[RawPlaybook, Overlay]:
    """The raw playbook with the station's items, and what else it changes.

    `text` is the file's, `file` its name in issues; `raw` and `packaged` are the method it lies on,
    `measures` those that added items may compute with, and the numbers that each needs. Raises
    BadPlaybook with everything that is wrong.
    """
    check_extent(text, file)
    top = read_yaml(text, file)
    issues = [*twice_in(top), *_top(top, raw)]
    merged = replace(raw, added=top.block("add"), added_reasons=top.block("reasons"))
    issues.extend(check_additions(merged))
    issues.extend(check_sound(merged))
    issues.extend(criteria.check_measures(merged, measures))
    overlay = Overlay(
        station=str(top.get("station", "")).strip(),
        changes=read_changes(packaged, _entries(top, "changes", issues), issues),
        not_applicable=read_absences(
            {item_id for item_id, _ in merged.items()}, _entries(top, "not_applicable", issues), issues
        ),
        time_zone=None if top.get("time_zone") is None else str(top["time_zone"]),
    )
    if len(overlay.days()) > MOST_DAYS:
        says = Words(f"最多 {MOST_DAYS} 个不同的日子", f"{MOST_DAYS} different days are the most")
        issues.append(Issue(top.place("changes"), says, FILE_RULE))
    if issues:
        raise BadPlaybook(issues)
    return merged, overlay


def _top(top: Block, raw: RawPlaybook) -> Iterator[Issue]:
    if not str(top.get("station") or "").strip():
        says = Words("没有写站名（station）", "it does not say whose file it is (station)")
        yield Issue(top.place("station"), says, FILE_RULE)
    zone = top.get("time_zone")
    if zone is not None and not is_time_zone(str(zone)):
        says = Words(
            f"没有时区“{zone}”；写成 Asia/Shanghai 这样",
            f'there is no time zone "{zone}"; write one such as Asia/Shanghai',
        )
        yield Issue(top.place("time_zone"), says, FILE_RULE)
    count = len(table_rows(raw.table))
    for key in top:
        if key not in KEYS:
            says = Words(
                f"这里不认得“{key}”。手法的 {count} 项不能删、不能改字；"
                "不适用的写在 not_applicable 里，写明理由",
                f'"{key}" is not known here. None of the {count} items can be dropped or reworded; '
                "what does not apply goes under not_applicable, with a reason",
            )
            yield Issue(top.place(key), says, FILE_RULE)
    for key in ("add", "reasons"):
        if key in top and not isinstance(top[key], Block):
            says = Words(f"“{key}”下面应是一组键和值", f'"{key}" should hold keys and values')
            yield Issue(top.place(key), says, FILE_RULE)


def _entries(top: Block, key: str, issues: list[Issue]) -> list[Block]:
    value = top.get(key, [])
    entries = value if isinstance(value, list) else [value]
    if len(entries) > MOST_ENTRIES:
        says = Words(
            f"“{key}”下面最多 {MOST_ENTRIES:,} 条", f'"{key}" holds {MOST_ENTRIES:,} entries at most'
        )
        issues.append(Issue(top.place(key), says, FILE_RULE))
        return []
    good = [entry for entry in entries if isinstance(entry, Block)]
    if len(good) < len(entries) or not isinstance(value, list):
        says = Words(f"“{key}”下面应是一条条 {{...}}", f'"{key}" should be a list of {{...}} entries')
        issues.append(Issue(top.place(key), says, FILE_RULE))
    return good
