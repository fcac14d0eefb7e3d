"""Something handed out and taken back: nobody reads it meanwhile, nobody changes it."""

import base64
import hashlib
import json
import zlib
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class Unsealed(Exception):  # noqa: N818  says what happened, as BadLedger does
    """It was not sealed here, or for something else, or too long ago."""


def seal(purpose: str, content: object) -> str:
    """A text from which `content`, anything JSON has, can be had back for the same purpose."""
    packed = zlib.compress(json.dumps(content, ensure_ascii=False).encode())
    return _box(purpose).encrypt(packed).decode("ascii")


def unseal(purpose: str, sealed: str, seconds: int | None = None) -> Any:
    """The content; Unsealed where it cannot be had, or was sealed more than `seconds` ago."""
    try:
        packed = _box(purpose).decrypt(sealed.encode(), seconds)
    except (InvalidToken, UnicodeError) as broken:
        raise Unsealed from broken
    return json.loads(zlib.decompress(packed))


def _box(purpose: str) -> Fernet:
    told = hashlib.sha256(f"zhagen.seal:{purpose}:{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(told))
