"""Sheets of paper written down: one a person, a row a question or an option, so that nobody is written twice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written
from zhagen.web.common.errors import Invalid, StateConflict
from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import derive_id
from zhagen.web.records.models.practice import Poll
from zhagen.web.records.queries.sheets import SheetKind, lines_of, person_of
from zhagen.web.records.registry import RECORDS
from zhagen.web.store.record_queries import list_records

GONE = _("保存以后被删除了。再保存一次不会让它回来；要它，到删除的记录里恢复。")


@dataclass(frozen=True, slots=True)
class Sheet:
    """`number`: the sheet's own, one a person; `cells`: question or option -> the columns of its row.

    `state`: that of the sheet which was opened to be changed (the sum of its rows' versions); None of a new one.
    """

    number: int
    cells: Mapping[str, Mapping[str, Any]]
    state: int | None = None


@dataclass(frozen=True, slots=True)
class SheetWriter:
    """`common`: the columns that all rows have; `not_asked`: what is said of a question or option that there is not."""

    by: Scope
    engagement: UUID
    poll: Poll
    kind: SheetKind
    common: Mapping[str, Any]
    not_asked: Sentence

    def write_once(self, sheets: Sequence[Sheet], written: Written) -> None:
        """The same where they were not sent before. Raises StateConflict too, where they were, and are gone since."""
        if not written.is_again:
            self.write(sheets)
        elif not self._rows(sheets):
            raise StateConflict(GONE)

    def write(self, sheets: Sequence[Sheet]) -> None:
        """All of them. A sheet that was opened is made what it says now; what it no longer says is deleted.

        Raises Invalid, a sentence a sheet, by its number.
        """
        there = self._rows(sheets)
        if wrong := {str(one.number): said for one in sheets if (said := self._wrong(one, there, sheets))}:
            raise Invalid(wrong)
        added = []
        for sheet in sheets:
            before = there.get(sheet.number, {})
            added += [self._row(sheet, said) for said in sheet.cells if said not in before]
            for said, row in before.items():
                self._change(sheet, said, row)
        self._add(added)

    def _rows(self, sheets: Iterable[Sheet]) -> dict[int, dict[str, Any]]:
        """Sheet number -> question or option -> the row that is there."""
        numbers = {person_of(self.poll.pk, self.kind, one.number): one.number for one in sheets}
        rows = self.kind.rows(self.by, self.engagement, self.poll)
        found: dict[int, dict[str, Any]] = {}
        for row in rows.filter(**{f"{self.kind.person}__in": numbers}).select_for_update():
            number = numbers[getattr(row, self.kind.person)]
            found.setdefault(number, {})[getattr(row, self.kind.said)] = row
        return found

    def _wrong(
        self, sheet: Sheet, there: Mapping[int, Mapping[str, Any]], sheets: Sequence[Sheet]
    ) -> Sentence:
        before = there.get(sheet.number, {})
        told = {"n": sheet.number}
        if sum(one.number == sheet.number for one in sheets) > 1:
            return gettext("{n} 号写了两份：一个人只写一份").format(**told)
        if not sheet.cells and sheet.state is None:
            return gettext("{n} 号这一份是空的").format(**told)
        if (asked := lines_of(self.poll.asked)) and not sheet.cells.keys() <= set(asked):
            return self.not_asked
        if sheet.state is not None and sheet.state != sum(row.version for row in before.values()):
            return gettext("您打开之后，有人改过 {n} 号这一份").format(**told)
        if before and sheet.state is None:
            return gettext("{n} 号已经写过一份；要改，打开那一份").format(**told)
        return ""

    def _row(self, sheet: Sheet, said: str) -> dict[str, Any]:
        person = {self.kind.person: person_of(self.poll.pk, self.kind, sheet.number), self.kind.said: said}
        key = derive_id(self.poll.pk, self.kind.table, sheet.number, said)
        return {"id": key, **self.common, **person, **sheet.cells[said]}

    def _change(self, sheet: Sheet, said: str, row: Any) -> None:
        cells = sheet.cells.get(said)
        if cells is None:
            RECORDS.delete(self.by, self.kind.table, row.pk, row.version)
        elif any(getattr(row, name) != value for name, value in cells.items()):
            RECORDS.change(self.by, self.kind.table, row.pk, row.version, cells)

    def _add(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """New ones; one that was taken away before is brought back and says what it says now."""
        model = self.kind.model
        deleted = list_records(model, self.by, self.engagement, deleted=True)
        gone = set(deleted.filter(pk__in=[one["id"] for one in rows]).values_list("pk", flat=True))
        new = [one for one in rows if one["id"] not in gone]
        RECORDS.record_many(self.by, self.kind.table, self.engagement, new)
        for one in rows:
            if one["id"] in gone:
                row = RECORDS.restore(self.by, self.kind.table, one["id"])
                told = {name: value for name, value in one.items() if name != "id"}
                RECORDS.change(self.by, self.kind.table, row.pk, row.version, told)

    def take_back(self, number: int, state: int) -> None:
        """Delete a whole sheet as it was at `state`. Raises Invalid where it was changed since."""
        rows = self._rows([Sheet(number, {})]).get(number, {})
        if rows and sum(row.version for row in rows.values()) != state:
            raise Invalid({str(number): gettext("您打开之后，有人改过 {n} 号这一份").format(n=number)})
        for row in rows.values():
            RECORDS.delete(self.by, self.kind.table, row.pk, row.version)
