"""Numbers of the method that lists of records use too, so that they and the board count alike."""

import datetime as dt

from zhagen.method.playbook import Playbook

ITEM, PART = "prepare.goals.know-households", "known"


def known_for(playbook: Playbook) -> dt.timedelta:
    """The days within which a household has to have been seen to count as known."""
    (item,) = (one for one in playbook.items if one.id == ITEM)
    (part,) = (one for one in item.parts if one.id == PART)
    return dt.timedelta(part.numbers["window"])
