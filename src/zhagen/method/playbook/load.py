"""Loading a playbook: the packaged one, or that one with a station's own file on top."""

import functools
from collections.abc import Collection
from pathlib import Path

from zhagen.method.playbook.build import build_playbook
from zhagen.method.playbook.checks import check_sound
from zhagen.method.playbook.issue import BadPlaybook
from zhagen.method.playbook.packaged import read_packaged
from zhagen.method.playbook.spec import Playbook
from zhagen.method.playbook.station_file import read_station


def load_playbook(station_file: Path | None = None, measures: Collection[str] | None = None) -> Playbook:
    """The packaged playbook, with a station's own file on top where one is named.

    `measures` are the names that a station's added items may compute with; None: those that the packaged
    playbook uses. Raises BadPlaybook with everything that is wrong, OSError where the file cannot be opened.

    A station's values hold whatever day is read, earlier ones too: a change is shown with its day, and the
    playbook's hash in each reading says which numbers it was read with.
    """
    packaged = _packaged()
    if station_file is None:
        return packaged
    raw = read_packaged()
    if measures is None:
        measures = {part.block["measure"] for part in raw.parts() if part.refers is None}
    text = station_file.read_text("utf-8-sig")
    merged, overlay = read_station(text, str(station_file), raw, packaged, measures)
    return build_playbook(merged, overlay)


@functools.cache
def _packaged() -> Playbook:
    raw = read_packaged()
    issues = check_sound(raw)
    if issues:
        raise BadPlaybook(issues)
    return build_playbook(raw)
