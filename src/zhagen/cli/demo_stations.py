"""The four stations of the demo, one at each stage, from the fictional ledger: as it is, and three, ten and fourteen
months earlier.

The first is the one at which the demo's workers are: groups lead themselves, and two cautions fire. The one in
preparation has four months of records, the others eighteen: the later ones had a longer preparation. What is to come in
the next days stands there too.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from zhagen.web.agency.service import DemoPlace


@dataclass(frozen=True, slots=True)
class _Planned:
    """`known_by`: the last day of the fictional ledger that this station has reached; `longer`: how many times its
    first months are told."""

    key: str
    station: str
    community: str
    known_by: dt.date
    workers: dict[str, str]
    longer: int = 0


PLANNED = (
    _Planned(
        "hebian",
        "【虚构】河边里社工站",
        "【虚构】河边里社区",
        dt.date(2025, 10, 31),
        {"worker-1": "worker", "worker-2": "河边里前任社工", "worker-3": "colleague"},
        longer=1,
    ),
    _Planned(
        "liulinxiang",
        "【虚构】柳林巷社工站",
        "【虚构】柳林巷社区",
        dt.date(2026, 3, 31),
        {"worker-1": "柳林巷社工甲", "worker-2": "柳林巷前任社工", "worker-3": "柳林巷社工乙"},
    ),
    _Planned(
        "shishiban",
        "【虚构】石板坡社工站",
        "【虚构】石板坡社区",
        dt.date(2025, 5, 31),
        {"worker-1": "石板坡社工甲", "worker-2": "石板坡社工乙", "worker-3": "石板坡社工丙"},
        longer=2,
    ),
    _Planned(
        "huaishuli",
        "【虚构】槐树里社工站",
        "【虚构】槐树里社区",
        dt.date(2025, 1, 25),
        {"worker-1": "槐树里社工甲", "worker-2": "槐树里社工乙", "worker-3": "槐树里社工丙"},
    ),
)
# Days from today, how, and whether a group holds it.
TO_COME = ((1, "meeting", True), (3, "service", False), (5, "mutual_aid", True), (9, "relation", False))


def demo_stations(last: dt.date) -> list[tuple[DemoPlace, dict[str, list[dict[str, Any]]]]]:
    """Each place with its rows, all days moved so that the records of each end on `last`."""
    from zhagen.examples import fictional
    from zhagen.method.measures.evidence import EMPTIED_AFTER, EMPTIED_WITH
    from zhagen.web.demo.moved_ledger import cut_ledger, lengthen

    whole = {name: frame.to_dicts() for name, frame in fictional.tables().items()}
    made = []
    for planned in PLANNED:
        short = cut_ledger(whole, planned.known_by, last, EMPTIED_AFTER, EMPTIED_WITH)
        tables = lengthen(short, planned.longer)
        tables["activities"] += _plan_next(planned.key, tables, last)
        (engagement,) = tables.pop("engagements")
        cells = {name: engagement[name] for name in ("day", "entered", "started", "ended", "term")}
        place = DemoPlace(planned.key, planned.station, planned.community, cells, planned.workers)
        made.append((place, tables))
    return made


def _plan_next(key: str, tables: dict[str, list[dict[str, Any]]], today: dt.date) -> list[dict[str, Any]]:
    """What the station has planned for the days to come."""
    groups = [row["id"] for row in tables["groups"] if row["closed"] is None]
    return [
        {
            "id": f"{key}-to-come-{ahead}",
            "day": today + dt.timedelta(ahead),
            "entered": today,
            "method": method,
            "groups": groups[ahead % len(groups)] if by_group and groups else None,
            "planned": today + dt.timedelta(ahead),
        }
        for ahead, method, by_group in TO_COME
    ]
