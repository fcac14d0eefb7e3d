"""This app's tables, with what is asked of each."""

from zhagen.web.agency.models import Engagement, Kept
from zhagen.web.agency.policies import engagement_policy
from zhagen.web.agency.validators.kept_table import check_kept_table
from zhagen.web.common.writing import Room

ROOM = Room(
    models={"engagements": Engagement, "kept": Kept},
    checks={"kept": (check_kept_table,)},
    policies={"engagements": engagement_policy},
)
