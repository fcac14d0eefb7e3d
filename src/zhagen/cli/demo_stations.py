"""The three stations of the demo, from the fictional ledger: as it is, five months and ten months earlier.

Each has eighteen months of records: the later ones had a longer preparation.
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
        "liulinxiang",
        "【虚构】柳林巷社工站",
        "【虚构】柳林巷社区",
        dt.date(2026, 3, 31),
        {"worker-1": "worker", "worker-2": "柳林巷前任社工", "worker-3": "colleague"},
    ),
    _Planned(
        "hebian",
        "【虚构】河边里社工站",
        "【虚构】河边里社区",
        dt.date(2025, 10, 31),
        {"worker-1": "河边里社工甲", "worker-2": "河边里前任社工", "worker-3": "河边里社工乙"},
        longer=1,
    ),
    _Planned(
        "shishiban",
        "【虚构】石板坡社工站",
        "【虚构】石板坡社区",
        dt.date(2025, 5, 31),
        {"worker-1": "石板坡社工甲", "worker-2": "石板坡社工乙", "worker-3": "石板坡社工丙"},
        longer=2,
    ),
)


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
        (engagement,) = tables.pop("engagements")
        cells = {name: engagement[name] for name in ("day", "entered", "started", "ended", "term")}
        place = DemoPlace(planned.key, planned.station, planned.community, cells, planned.workers)
        made.append((place, tables))
    return made
