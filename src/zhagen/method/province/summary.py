"""How many engagements are in which state, over all partitions; made to be handed on, so small cells are hidden."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from zhagen.method.disclosure.consistency import LEAST
from zhagen.method.disclosure.rounding import STEP, shown_count
from zhagen.method.playbook.spec import Playbook
from zhagen.method.province.outputs import Stamp
from zhagen.method.terms import State, Words

NOTICE = Words(
    f"不到 {LEAST} 个项目点的不列出，其余取整到 {STEP}",
    f"what holds of fewer than {LEAST} engagements is not listed, all else is rounded to {STEP}",
)


def summarize(stamps: Iterable[Stamp], not_read: Iterable[str], playbook: Playbook) -> dict[str, Any]:
    """Plain data: by day the engagements read, and by item each state with how many are in it.

    A number is rounded to the nearest 5, the whole too, and a state of 0 to 4 is not there, as everywhere outside: so
    what is hidden cannot be had by taking away what is shown. `not_read`: partitions that are not in it.
    """
    counted: dict[str, dict[str, Counter[str]]] = {}
    for stamp in stamps:
        for day, items in stamp.states.items():
            for item, states in items.items():
                counted.setdefault(day, {}).setdefault(item, Counter()).update(states)
    return {
        "method": playbook.method,
        "playbook": playbook.version,
        "hash": playbook.hash,
        "notice": {"zh": NOTICE.zh, "en": NOTICE.en},
        "not_read": sorted(not_read),
        "days": {day: _day(items, playbook) for day, items in sorted(counted.items())},
    }


def _day(items: dict[str, Counter[str]], playbook: Playbook) -> dict[str, Any]:
    return {
        "engagements": shown_count(max(states.total() for states in items.values())),
        "items": {spec.id: _shown(items[spec.id]) for spec in playbook.items},
    }


def _shown(states: Counter[str]) -> dict[str, float]:
    shown = {str(state): shown_count(states[state]) for state in State}
    return {state: count for state, count in shown.items() if count is not None}
