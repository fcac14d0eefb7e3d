"""A password is not made of the words that everybody knows of its owner."""

from typing import Any

from django.contrib.auth.password_validation import UserAttributeSimilarityValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class PasswordUnlikeOwner(UserAttributeSimilarityValidator):
    """Neither alike to the name or the user name, nor made of them: `left` characters at least are not theirs."""

    def __init__(self, left: int = 6) -> None:
        super().__init__(user_attributes=("username", "name"))
        self._left = left

    def validate(self, password: str, user: Any = None) -> None:
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
        return str(_("密码和姓名或用户名太相近了，换一个别人猜不到的。"))
