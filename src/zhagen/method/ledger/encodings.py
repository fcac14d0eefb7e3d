"""Which encoding a CSV file has that is not UTF-8: GB18030 or Big5.

Nearly every file in GB18030 can be decoded as Big5, and the other way round, into words that nobody wrote. What tells
them apart is which characters there would be: the common ones stand together in both, in other places.
"""

import re
from enum import StrEnum


class Encoding(StrEnum):
    """How a file's text is written; UNSURE reads alike as common characters in GB18030 and in Big5."""

    GB18030 = "gb18030"
    BIG5 = "big5hkscs"
    UNSURE = "unsure"


_PAIR = re.compile(rb"([\x81-\xfe])([\x40-\x7e\x80-\xfe])")
_MOST_PAIRS = 5_000
_SIGNS = range(0xA1, 0xA4)  # punctuation and figures, in both
_COMMON_IN_GB = range(0xB0, 0xD8)  # GB 2312 level 1: 3755 characters; their second byte is 0xA1 or more
_COMMON_IN_BIG5 = range(0xA4, 0xC7)  # Big5 level 1: 5401 characters


def find_encoding(data: bytes) -> Encoding:
    """The encoding of a text that is not UTF-8. What is no text is called GB18030, and will not decode."""
    pairs = in_gb = in_big5 = 0
    for found in _PAIR.finditer(data):
        lead, trail = found[1][0], found[2][0]
        if lead in _SIGNS:
            continue
        pairs += 1
        in_gb += lead in _COMMON_IN_GB and trail >= 0xA1
        in_big5 += lead in _COMMON_IN_BIG5
        if pairs == _MOST_PAIRS:
            break
    if in_big5 < in_gb or not pairs or not _is_big5(data):
        return Encoding.GB18030
    if in_big5 > in_gb:
        return Encoding.BIG5
    return Encoding.UNSURE if in_gb == pairs else Encoding.GB18030


def _is_big5(data: bytes) -> bool:
    try:
        data.decode(Encoding.BIG5)
    except UnicodeDecodeError:
        return False
    return True
