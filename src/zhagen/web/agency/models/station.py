"""Where a team works from."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models.agency import Agency
from zhagen.web.common.access import PlaceManager
from zhagen.web.common.columns import RecordId
from zhagen.web.common.ids import make_id


class Station(models.Model):
    """A station of an agency, with one to five workers."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("站点名称"), max_length=100)
    objects = PlaceManager("pk", "stations")

    def __str__(self) -> str:
        return str(self.name)
