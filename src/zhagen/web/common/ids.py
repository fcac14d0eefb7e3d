"""Ids are made where the record is made: on a phone, in a form, here."""

import datetime as dt
import hashlib
import secrets
import time
import uuid

_NANOSECONDS = 1_000_000


def make_id() -> uuid.UUID:
    """A UUIDv7 (RFC 9562, method 3): milliseconds, then a fraction of one, then chance. Later ids sort later."""
    milliseconds, rest = divmod(time.time_ns(), _NANOSECONDS)
    fraction = rest * 4096 // _NANOSECONDS
    value = (milliseconds << 80) | (0x7 << 76) | (fraction << 64) | (0b10 << 62) | secrets.randbits(62)
    return uuid.UUID(int=value)


def derive_id(parent: uuid.UUID, *parts: object) -> uuid.UUID:
    """The id of a record that is written together with `parent`: the same for the same parts, with its time.

    So a form needs one id, and sent twice it writes the same rows.
    """
    told = hashlib.sha256("/".join([str(parent), *map(str, parts)]).encode()).digest()
    chance = int.from_bytes(told[:8]) & ((1 << 62) - 1)
    time_and_version = parent.int >> 64 << 64
    return uuid.UUID(int=time_and_version | (0b10 << 62) | chance)


def dated_id(day: dt.date, *parts: object) -> uuid.UUID:
    """The id of a record that a loader writes: the same for the same parts, sorted by its day."""
    told = hashlib.sha256("/".join(map(str, parts)).encode()).digest()
    milliseconds = (day - dt.date(1970, 1, 1)).days * 86_400_000 + int.from_bytes(told[8:12]) % 86_400_000
    chance = int.from_bytes(told[:8]) & ((1 << 62) - 1)
    return uuid.UUID(int=(milliseconds << 80) | (0x7 << 76) | (0b10 << 62) | chance)
