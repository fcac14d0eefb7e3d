"""What the name that one signs in with must be."""

from typing import Any

from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Account

_ALLOWED = UnicodeUsernameValidator(message=_("用户名只能用汉字、字母、数字和 . _ - @ +，中间不留空格"))


def check_username(username: str) -> dict[str, Any]:
    """A sentence for `username` where it will not do or is taken, in whatever letters; none where it will."""
    if not username:
        return {"username": _("请写一个用户名")}
    try:
        _ALLOWED(username)
    except ValidationError as problem:
        return {"username": problem.message}
    if Account.objects.filter(username__iexact=username).exists():
        return {"username": _("这个用户名已有人用")}
    return {}
