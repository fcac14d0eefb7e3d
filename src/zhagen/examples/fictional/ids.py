"""Ids in the form of UUIDv7, made from a day and from chance instead of a clock."""

import uuid
from datetime import date

from zhagen.examples.fictional.chance import Chance

_EPOCH = date(1970, 1, 1)
_MILLISECONDS_A_DAY = 86_400_000
_HALF = 1 << 31


def make_id(day: date, chance: Chance) -> str:
    """A UUIDv7 whose time lies within the day."""
    time = (day - _EPOCH).days * _MILLISECONDS_A_DAY + int(chance.share() * _MILLISECONDS_A_DAY)
    bits = chance.whole(0, _HALF - 1) << 43 | chance.whole(0, _HALF - 1) << 12 | chance.whole(0, 0xFFF)
    version, variant = 0x7 << 76, 0b10 << 62
    return str(uuid.UUID(int=time << 80 | version | (bits >> 62) << 64 | variant | bits & ((1 << 62) - 1)))
