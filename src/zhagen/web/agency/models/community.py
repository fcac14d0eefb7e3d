"""A community that a station works in."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models.station import Station
from zhagen.web.common.access import PlaceManager
from zhagen.web.common.columns import RecordId
from zhagen.web.common.ids import make_id


class Community(models.Model):
    """As one station knows it: another agency in the same streets has its own."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    station = models.ForeignKey(Station, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("社区名称"), max_length=100)
    objects = PlaceManager("pk", "communities")

    def __str__(self) -> str:
        return str(self.name)
