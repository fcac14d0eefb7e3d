"""A method of three items, to be spoilt."""

from functools import cache
from pathlib import Path

from zhagen.method.playbook.build import build_playbook
from zhagen.method.playbook.issue import BadPlaybook
from zhagen.method.playbook.load import read_folder
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.playbook.spec import Playbook
from zhagen.method.playbook.station_file import read_station

SMALL = Path(__file__).parent / "small"
FILES = ("method.yaml", "prepare.yaml", "reasons.yaml", "table.toml")
MEASURES: dict[str, tuple[str, ...]] = {
    "confidence": (),
    "households-known": ("window",),
    "priority-known": (),
    "event-share": (),
}


@cache
def small_raw() -> RawPlaybook:
    """The small method as written."""
    return read_folder(SMALL)


@cache
def small_playbook() -> Playbook:
    """The small method, built."""
    return build_playbook(small_raw())


def with_station(text: str) -> Playbook:
    """The small method with a station's file on top; BadPlaybook as `read_station` raises it."""
    merged, overlay = read_station(text, "station.yaml", small_raw(), small_playbook(), MEASURES)
    return build_playbook(merged, overlay)


def station_issues(text: str) -> list[str]:
    """What is wrong with a station's file, in English, one line an issue."""
    try:
        with_station(text)
    except BadPlaybook as bad:
        return [issue.line("en") for issue in bad.issues]
    return []
