"""What the database itself refuses of a record, so that no way past the use cases writes it.

A ceiling (the highest level, a share of 1) and the lists of codes grow with the words of their column; the forms keep
them, and no migration does.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import and_
from typing import Any

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from django.db.models import BaseConstraint, BooleanField, CheckConstraint, ExpressionWrapper, F, Q

from zhagen.method.tables import FIRST_DAY, LAST_DAY, TABLES, ColumnType

LIVE = Q(deleted_at__isnull=True)


def promise_of(table: str) -> CheckConstraint:
    """Every day of a row within the calendar, ends after starts, no number under its least. An empty cell may be so."""
    kept = [Q(day__range=(FIRST_DAY, LAST_DAY)), Q(entered__range=(FIRST_DAY, LAST_DAY))]
    for column in TABLES[table].own_columns:
        if column.type is ColumnType.DATE:
            kept.append(Q(**{f"{column.name}__range": (FIRST_DAY, LAST_DAY)}))
        if column.starts is not None:
            kept.append(Q(**{f"{column.name}__gte": F(column.starts)}))
        if column.type in (ColumnType.INT, ColumnType.FLOAT):
            kept.append(Q(**{f"{column.name}__gte": column.low or 0}))
    return promise(reduce(and_, kept), f"promise_{table}")


def promise(kept: Q, name: str) -> CheckConstraint:
    """Of live rows: one that broke it before can be deleted."""
    return CheckConstraint(condition=~LIVE | kept, name=name)


def rows_breaking(model: type[models.Model]) -> models.QuerySet[Any]:
    """The live rows, of before the promises, that the model's checks would refuse now."""
    checks = [one.condition for one in model._meta.constraints if isinstance(one, CheckConstraint)]
    rows: models.QuerySet[Any] = models.QuerySet(model)
    if not checks:
        return rows.none()
    whole: Any = reduce(and_, checks)
    kept = ExpressionWrapper(whole, output_field=BooleanField())
    broken: models.QuerySet[Any] = rows.filter(LIVE).annotate(kept=kept).filter(kept=False)
    return broken  # what is empty is neither kept nor broken, and may be so


class AddPromises(Operation):
    """Promises of many models in one step: a step each would draw every model of the house anew each time.

    From now on: rows of before stay as they are, `doctor` names them, and their next change is held to it. PostgreSQL
    is told so; SQLite is by whoever runs the migrations (`installation.bring_up_to_date`). `promises`: "app.model" ->
    its constraints, where that model had none.
    """

    def __init__(self, promises: Mapping[str, Sequence[BaseConstraint]]) -> None:
        self.promises = promises

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """As a migration writes it."""
        return type(self).__name__, [self.promises], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """All at once; models that were drawn before are not any more."""
        for name, constraints in self.promises.items():
            app, model = name.split(".")
            options = state.models[app, model].options
            state.models[app, model] = state.models[app, model].clone()
            state.models[app, model].options = {**options, "constraints": list(constraints)}
        state.__dict__.pop("apps", None)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """SQLite writes a table anew with all its constraints; elsewhere each is added."""
        for name, constraints in self.promises.items():
            model = to_state.apps.get_model(name)
            if schema_editor.connection.vendor == "sqlite":
                schema_editor.add_constraint(model, constraints[-1])
                continue
            for one in constraints:
                unasked = " NOT VALID" if isinstance(one, CheckConstraint) else ""
                schema_editor.execute(f"{one.create_sql(model, schema_editor)}{unasked}", params=None)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Taken away again."""
        for name, constraints in self.promises.items():
            model = to_state.apps.get_model(name)
            for one in constraints:
                schema_editor.remove_constraint(model, one)

    def describe(self) -> str:
        """In one line."""
        return f"Add promises of {len(self.promises)} models"
