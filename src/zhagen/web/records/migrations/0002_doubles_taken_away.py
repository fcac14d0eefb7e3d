"""What two writers at once had written twice: the first stays, the later ones are deleted as a page would delete them.

Each keeps its history, and leaves a row in the log of changes under nobody's name. A database that can promise "once"
(0003) must have it once.
"""

from typing import Any

from django.db import migrations
from django.db.models import F
from django.utils import timezone

from zhagen.web.common.ids import make_id

ONCE = (
    ("attendance", "Attendance", ("activity_id", "resident_id"), {}),
    ("memberships", "GroupMembership", ("group_id", "resident_id"), {"left__isnull": True}),
)


def take_doubles_away(apps: Any, schema_editor: Any) -> None:
    """The ids sort by when they were made."""
    for table, name, columns, further in ONCE:
        model, seen = apps.get_model("records", name), set()
        live = model.objects.filter(deleted_at__isnull=True, **further).order_by("pk")
        for key, *what in live.values_list("pk", *columns):
            if tuple(what) in seen:
                _delete(apps, table, name, model.objects.get(pk=key))
            seen.add(tuple(what))


def _delete(apps: Any, table: str, name: str, row: Any) -> None:
    row.version += 1
    row.deleted_at = timezone.now()
    row.save()
    fields = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    past = apps.get_model("records", f"Historical{name}")
    past.objects.create(**fields, history_date=row.deleted_at, history_type="~")
    apps.get_model("common", "AuditRow").objects.create(
        engagement=row.engagement_id, action="delete", table=table, record=row.pk, version=row.version
    )
    of = apps.get_model("agency", "Engagement").objects.filter(pk=row.engagement_id)
    of.update(data_version=F("data_version") + 1)
    known = apps.get_model("common", "TableVersion").objects
    known.filter(engagement=row.engagement_id, table=table).update(version=make_id())


class Migration(migrations.Migration):
    dependencies = [
        ("agency", "0001_initial"),
        ("common", "0003_table_versions"),
        ("records", "0001_initial"),
    ]

    operations = [migrations.RunPython(take_doubles_away, migrations.RunPython.noop, elidable=True)]
