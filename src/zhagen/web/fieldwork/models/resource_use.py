"""资源使用: rows of `resource_uses`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class ResourceUse(EvidenceRecord):
    """A resource was used."""

    TABLE = "resource_uses"

    resource = column(TABLE, "resource", to="community.Resource")
    activity = column(TABLE, "activity", to="fieldwork.Activity")
    hours = column(TABLE, "hours")
