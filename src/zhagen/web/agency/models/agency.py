"""The organisation that people work for."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import PlaceManager
from zhagen.web.common.columns import RecordId
from zhagen.web.common.ids import make_id


class Agency(models.Model):
    """The tenant: nothing of one agency is ever seen from another."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    name = models.CharField(_("机构名称"), max_length=100)
    second_factor = models.BooleanField(_("要求第二重验证"), default=False)  # of everybody with a role in it
    objects = PlaceManager("pk", "agencies")

    def __str__(self) -> str:
        return str(self.name)
