"""Loading a playbook: the packaged one, or that one with a station's own file on top."""

import functools
from pathlib import Path

from zhagen.method.playbook.build import build_playbook
from zhagen.method.playbook.checks import check_sound
from zhagen.method.playbook.issue import BadPlaybook
from zhagen.method.playbook.packaged import read_packaged
from zhagen.method.playbook.spec import Playbook


def load_playbook(station_file: Path | None = None) -> Playbook:
    """The packaged playbook, with a station's own file on top where one is named.

    Raises BadPlaybook with everything that is wrong, and OSError where the file cannot be read. A station's
    values hold whatever day is read; the day of a change is shown beside it, so that a board of last year
    can be explained, and the packaged playbook still gives the method's own figure.
    """
    if station_file is None:
        return _packaged()
    raise NotImplementedError


@functools.cache
def _packaged() -> Playbook:
    raw = read_packaged()
    issues = check_sound(raw)
    if issues:
        raise BadPlaybook(issues)
    return build_playbook(raw)
