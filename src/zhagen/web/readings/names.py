"""Under which name something computed is kept: it says all that it was computed from."""

import hashlib
import json
from collections.abc import Mapping
from uuid import UUID

import zhagen
from zhagen.web.readings.cached_readings import packaged_playbook


def name_of(what: str, versions: Mapping[UUID, int], *asked: object) -> str:
    """`versions`: the data versions of the engagements whose records were read; `asked`: days, ids, words."""
    told = [
        zhagen.__version__,
        packaged_playbook().hash,
        what,
        sorted((str(engagement), version) for engagement, version in versions.items()),
        [str(one) for one in asked],
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()
