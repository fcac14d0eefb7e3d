"""Numbers with their reasons, and with a station's own values."""

from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.overlay import Overlay
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.playbook.spec import Number, Numbers
from zhagen.method.terms import Words


def build_numbers(raw: RawPlaybook, owner: str, block: Block, overlay: Overlay) -> Numbers:
    """The numbers of a part or of the rules; `owner` is the first half of their address."""
    numbers = {}
    for name, (value, reason_id) in block.items():
        reason = raw.reason(reason_id)
        if reason is None:
            raise KeyError(reason_id)
        why = Words(*reason["why"])
        number = Number(name, float(value), why, reason.get("source"), block.place(name))
        numbers[name] = overlay.number(owner, number)
    return Numbers(numbers)
