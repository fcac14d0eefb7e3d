"""Numbers that name a person, found in what somebody writes: of identity cards and bank cards, and telephones.

The first two are refused: nobody needs them here, and whoever finds them can do harm with them. A telephone number may
be a shop's or an office's, so about that one is asked. Both cards carry a check digit, so hardly any other number is
taken for one.
"""

import datetime as dt
import re
import unicodedata

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import Sentence

IDENTITY = _("里面有一个身份证号。这里不存证件号，请删掉")
BANK_CARD = _("里面有一个银行卡号。这里不存卡号，请删掉")

_IDENTITY = re.compile(r"(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dXx])")
_OLD_IDENTITY = re.compile(r"(?<!\d)[1-8]\d{5}[ -]?(\d{2})(\d{2})(\d{2})[ -]?\d{3}(?!\d)")
_CARD = re.compile(r"(?<!\d)(?:\d{16,19}|\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?!\d)")
_TELEPHONE = re.compile(
    r"(?<!\d)(?:(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}[ -]?\d{7,8}|400[ -]?\d{3}[ -]?\d{4})(?!\d)"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


def refuse_number(text: str) -> Sentence:
    """Why that text cannot be kept; empty where it can."""
    plain = unicodedata.normalize("NFKC", text)
    if any(_is_identity(_digits(one.group())) for one in _IDENTITY.finditer(plain)):
        return IDENTITY
    if any(_is_day(*one.groups()) for one in _OLD_IDENTITY.finditer(plain)):
        return IDENTITY
    return BANK_CARD if any(_is_card(_digits(one.group())) for one in _CARD.finditer(plain)) else ""


def find_telephone(text: str) -> str:
    """The first telephone number in the text; empty where there is none."""
    found = _TELEPHONE.search(unicodedata.normalize("NFKC", text))
    return found.group() if found else ""


def _digits(text: str) -> str:
    return re.sub(r"[ -]", "", text).upper()


def _is_identity(number: str) -> bool:
    """GB 11643: 17 digits and their check, by ISO 7064, MOD 11-2."""
    weighed = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return number[17] == _CHECKS[weighed % 11]


def _is_day(year: str, month: str, day: str) -> bool:
    """The fifteen digits of before 1999 have no check, but a day of birth."""
    try:
        dt.date(1900 + int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _is_card(number: str) -> bool:
    """By Luhn's check, as on a bank card."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number)))
    return sum(one - 9 * (one > 9) for one in doubled) % 10 == 0 and len(set(number)) > 1
