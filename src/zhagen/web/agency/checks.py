"""What is wrong with a user name, a password, a table that is said to be kept."""

import datetime as dt
from collections.abc import Mapping

from django.contrib.auth.password_validation import (
    MinimumLengthValidator,
    UserAttributeSimilarityValidator,
    validate_password,
)
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zhagen.method.tables import TABLES
from zhagen.web.agency.models import Account, Kept
from zhagen.web.common.formats import Sentence
from zhagen.web.store.record import today

AHEAD = dt.timedelta(days=366)


def check_kept_table(row: Kept) -> Mapping[str, Sentence]:
    """The table must be one of the evidence tables; a team decides at most a year ahead."""
    wrong = {} if row.table in TABLES else {"table": _("没有这种记录")}
    for name in ("day", "until"):
        day = getattr(row, name)
        if day is not None and day > today() + AHEAD:
            wrong[name] = _("最多提前一年；请看看年份")
    return wrong


def check_password(password: str, username: str, name: str, field: str = "password") -> dict[str, Sentence]:
    """A sentence for `field` where it will not do for that person; none where it will."""
    if not password:
        return {field: _("请写一个密码")}
    try:
        validate_password(password, Account(username=username, name=name))
    except ValidationError as problem:
        return {field: " ".join(problem.messages)}
    return {}


class PasswordLength(MinimumLengthValidator):
    """At least `min_length` characters."""

    def get_error_message(self) -> str:
        """Said where it is shorter."""
        return gettext("密码太短，至少要 {n} 个字符。").format(n=self.min_length)


class PasswordUnlikeOwner(UserAttributeSimilarityValidator):
    """Neither alike to the name or the user name, nor made of them: `left` characters at least are not theirs."""

    def __init__(self, left: int = 6) -> None:
        super().__init__(user_attributes=("username", "name"))
        self._left = left

    def validate(self, password: str, user: Account | None = None) -> None:
        """Raises ValidationError, with one sentence whatever it was like."""
        try:
            super().validate(password, user)
        except ValidationError:
            raise ValidationError(self._sentence()) from None
        own, rest = password.casefold(), password.casefold()
        for word in sorted((user.username, user.name), key=len, reverse=True) if user else ():
            rest = rest.replace(word.casefold(), "") if len(word) > 1 else rest
        if rest != own and len(rest) < self._left:
            raise ValidationError(self._sentence())

    def _sentence(self) -> str:
        return str(gettext("密码和姓名或用户名太相近了，换一个别人猜不到的。"))


_ALLOWED = UnicodeUsernameValidator(message=_("用户名只能用汉字、字母、数字和 . _ - @ +，中间不留空格"))


def check_username(username: str) -> dict[str, Sentence]:
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
