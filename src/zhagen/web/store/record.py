"""What every record has, whatever it is about."""

import datetime as dt
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar
from uuid import UUID

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models.base import ModelBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from zhagen.method.tables import TABLES
from zhagen.web.common.access import RecordManager
from zhagen.web.common.audit import Written
from zhagen.web.common.fields import RecordId
from zhagen.web.common.ids import make_id
from zhagen.web.store.fields import columns_of
from zhagen.web.store.promises import promise_of

NOTE_LENGTH = 20_000
UNPROMISED = (
    None,
    "engagements",
)  # every save writes an engagement's row: a check of it would forbid them all


def today() -> dt.date:
    """The calendar day of the community: that of the installation's time zone."""
    found: dt.date = timezone.localdate()
    return found


class RecordBase(ModelBase):
    """Makes the model of a declared table: `class Claim(EvidenceRecord, table="claims")` has all its columns.

    The class body adds what the workplace alone knows. A field in it of the name of a column replaces that column's.
    """

    @classmethod
    def __prepare__(
        cls, name: str, bases: tuple[type, ...], /, table: str | None = None, **kwargs: Any
    ) -> dict[str, object]:
        """What stands in the class before its body is read.

        Django orders fields by when they were made, so that the declared ones stand before those of the body.
        """
        if table is None:
            return {}
        said = TABLES[table]
        return {
            "TABLE": table,
            "COMMUNITY_WIDE": said.community_wide,
            "PRIVATE": said.private,
            **columns_of(table),
        }

    def __new__(
        cls,
        name: str,
        bases: tuple[type, ...],
        attrs: dict[str, Any],
        /,
        table: str | None = None,
        **kwargs: Any,
    ) -> Any:
        """The model, with what its database promises of the declared columns beside what the class itself does."""
        if table not in UNPROMISED:
            own = attrs.get("Meta") or bases[0].Meta  # type: ignore[attr-defined]  # every record's base has one
            promises = (*getattr(own, "constraints", ()), promise_of(str(table)))
            attrs["Meta"] = type("Meta", (own,), {"constraints": promises})
        return super().__new__(cls, name, bases, attrs, **kwargs)


class DatedRecord(models.Model, metaclass=RecordBase):
    """Something that happened on a day, written down once.

    TABLE: the evidence table that it is a row of. COMMUNITY_WIDE: read by every engagement of the community.
    PRIVATE: for worker and supervisor only. OPENING_IS_LOGGED: who opens its page is written down. MEANING: what such
    a record is, where the table's own words speak of the ledger. `note` and what else a model adds stay outside the
    ledger. A change raises `version` and keeps what was there in `history`.
    `written`: what the use case that returned it wrote.
    """

    TABLE: ClassVar[str]
    COMMUNITY_WIDE: ClassVar[bool]
    PRIVATE: ClassVar[bool] = False
    OPENING_IS_LOGGED: ClassVar[bool] = False
    ENGAGEMENT_PATH: ClassVar[str] = "engagement"
    MEANING: ClassVar[Any] = None

    id = RecordId(primary_key=True, default=make_id, editable=False)
    day: "models.DateField[dt.date | str | None, dt.date | None]" = models.DateField(_("日期"))
    entered = models.DateField(_("录入日期"), default=today, null=True, blank=True)
    note = models.TextField(_("备注"), blank=True, default="", validators=[MaxLengthValidator(NOTE_LENGTH)])
    origin = models.CharField(max_length=100, blank=True, default="", editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, editable=False
    )
    version = models.IntegerField(default=1, editable=False)
    deleted_at = models.DateTimeField(null=True, editable=False)
    history = HistoricalRecords(inherit=True)
    _history_user: models.Model | None  # who a version is by: the history looks for it here
    objects = RecordManager()
    written: Written

    class Meta:
        abstract = True

    if TYPE_CHECKING:  # the declared columns, which no class body writes

        def __getattr__(self, name: str) -> Any: ...

        def __setattr__(self, name: str, value: Any) -> None: ...

    def __str__(self) -> str:
        return f"{self.TABLE} {self.pk}"

    @classmethod
    def permission(cls, action: str) -> str:
        """The name of the rule that says who may do this with such records."""
        return f"{cls._meta.app_label}.{action}{'_private' if cls.PRIVATE else ''}"

    @property
    def engagement_key(self) -> UUID:
        """The engagement that it belongs to."""
        raise NotImplementedError

    @property
    def may_lie_ahead(self) -> bool:
        """Whether it is rightly written down before its day: something planned or due."""
        return False

    def put_into(self, engagement: UUID) -> None:
        """Make it a record of that engagement, where a record of its kind can be one of another's."""


Record = TypeVar("Record", bound=DatedRecord)


class EvidenceRecord(DatedRecord):
    """A record of one team's work in one community."""

    engagement = models.ForeignKey(
        "agency.Engagement",
        verbose_name=_("项目点"),
        on_delete=models.PROTECT,
        related_name="+",
        db_column="engagement",
        db_index=False,
        editable=False,  # no record moves into another team's work
    )

    class Meta:
        abstract = True
        indexes = (models.Index(fields=["engagement", "day"], name="%(app_label)s_%(class)s_day"),)

    @property
    def engagement_key(self) -> UUID:
        key: UUID = self.engagement_id
        return key

    def put_into(self, engagement: UUID) -> None:
        self.engagement_id = engagement


class RegisterRecord(EvidenceRecord):
    """A thing that is simply there, so that its row needs no day."""

    day = models.DateField(_("日期"), null=True, blank=True)

    class Meta(EvidenceRecord.Meta):
        abstract = True
