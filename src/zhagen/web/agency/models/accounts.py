"""Who signs in: accounts, their second factor, the places where they are signed in, failed tries."""

from typing import ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.fields import RecordId
from zhagen.web.common.ids import make_id


class AccountManager(BaseUserManager["Account"]):
    """Finds people by the name they sign in with. What they may see is asked of their scope, never of this."""

    def make(self, username: str, name: str, password: str | None, language: str = "") -> "Account":
        """A new account; without a password nobody can sign in with it."""
        account = self.model(username=self.model.normalize_username(username), name=name, language=language)
        account.set_password(password)
        account.save()
        return account


class Account(AbstractBaseUser):
    """One person, whatever their roles."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    username = models.CharField(_("用户名"), max_length=60, unique=True)
    name = models.CharField(_("姓名"), max_length=60)
    language = models.CharField(_("语言"), max_length=10, blank=True, default="", choices=settings.LANGUAGES)
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField(auto_now_add=True)
    session_round = models.IntegerField(default=0)  # one more ends every session there is

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = AccountManager()

    def __str__(self) -> str:
        return str(self.name)

    def get_session_auth_hash(self) -> str:
        """What a session must carry: another after a new password, and after signing out everywhere."""
        told = f"{self.password}:{self.session_round}"
        return str(salted_hmac("zhagen.session", told, algorithm="sha256").hexdigest())


class SecondFactor(models.Model):
    """An app that shows six digits. `secret` is sealed; `counter` is the last one used: a code counts once."""

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="second_factor", primary_key=True
    )
    secret = models.TextField()
    counter = models.BigIntegerField(default=0)
    since = models.DateTimeField()


class RecoveryCode(models.Model):
    """A code for the day the phone is lost: shown once, kept as a digest, used once."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "digest"], name="recovery_code_once"),)


class SignInFailure(models.Model):
    """Kept for as long as it counts. The name is a digest: people type passwords where the name belongs."""

    digest = models.CharField(max_length=64)
    address = models.CharField(max_length=45)
    at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = (models.Index(fields=["digest", "at"], name="sign_in_failure_name"),)


class SignedInPlace(models.Model):
    """A browser with a session, for the person's own page. `device` says the kind of machine, nothing finer."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    session_key = models.CharField(max_length=40, unique=True)
    device = models.CharField(max_length=40, blank=True, default="")
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
