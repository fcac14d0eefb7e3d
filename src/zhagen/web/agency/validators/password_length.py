"""How long a password has to be, in our words: Django's own sentence has no Chinese."""

from typing import Any

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import gettext as _


class PasswordLength(MinimumLengthValidator):
    """At least `min_length` characters."""

    def get_error_message(self) -> Any:
        """Said where it is shorter."""
        return _("密码太短，至少要 {n} 个字符。").format(n=self.min_length)
