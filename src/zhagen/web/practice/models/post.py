"""岗位: rows of `posts`."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Post(EvidenceRecord):
    """A post to fill."""

    TABLE = "posts"

    filled = column(TABLE, "filled")
    worker = column(TABLE, "worker", to=settings.AUTH_USER_MODEL)
    ready = column(TABLE, "ready")
    until = column(TABLE, "until")
    title = models.CharField(_("岗位"), max_length=100, blank=True, default="")
