"""The row that says that somebody has begun here; where records have been written, somebody had."""

from typing import Any

import django.db.models.manager
from django.db import migrations, models

import zhagen.web.common.fields
import zhagen.web.common.ids


def note_begun(apps: Any, schema_editor: Any) -> None:
    """The first thing that is written in an installation is an audit row."""
    if apps.get_model("common", "AuditRow").objects.exists():
        apps.get_model("common", "Installation").objects.create(id=zhagen.web.common.ids.make_id())


class Migration(migrations.Migration):
    dependencies = [("common", "0003_table_versions")]

    operations = [
        migrations.CreateModel(
            name="Installation",
            fields=[
                (
                    "number",
                    models.SmallIntegerField(default=1, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "id",
                    zhagen.web.common.fields.RecordId(default=zhagen.web.common.ids.make_id, editable=False),
                ),
                ("begun_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("number", 1)), name="one_installation")
                ],
            },
        ),
        migrations.RunPython(note_begun, migrations.RunPython.noop, elidable=True),
    ]
