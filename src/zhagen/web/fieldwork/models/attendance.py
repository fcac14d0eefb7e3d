"""签到: rows of `attendance`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Attendance(EvidenceRecord):
    """One resident at one activity."""

    TABLE = "attendance"

    activity = column(TABLE, "activity", to="fieldwork.Activity")
    resident = column(TABLE, "resident", to="community.Resident")
    part = column(TABLE, "part")
    hours = column(TABLE, "hours")
