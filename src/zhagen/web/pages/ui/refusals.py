"""What a use case refused, said in its form: the one place where a domain error becomes a sentence and a status."""

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any

from django import forms

from zhagen.web.common.errors import Invalid, NotFound, StaleVersion, StateConflict, WorkError
from zhagen.web.common.formats import Sentence

Say = Callable[[Mapping[str, Any]], None]


class Attempt:
    """`with Attempt(form) as attempt:` around a use case and the answer after it.

    What it refuses is said in the form, and the view goes on behind the block, to draw the page again. `say`: how a
    form of several parts says a sentence a column. `beside`: the field of a sentence about the state of things.
    `missing`: that the record is not there any more is a refusal too, and no page of its own. `error`: what was
    refused; None where nothing was.
    """

    def __init__(
        self, form: Any = None, *, say: Say | None = None, beside: str | None = None, missing: bool = False
    ) -> None:
        self.error: WorkError | None = None
        self._form, self._say, self._beside, self._missing = form, say, beside, missing

    def __enter__(self) -> "Attempt":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, Invalid | StateConflict | StaleVersion | NotFound):
            return False
        if isinstance(error, NotFound) and not self._missing:
            return False
        self.error = error
        if self._form is not None and isinstance(error, Invalid):
            say = self._say or getattr(self._form, "add_sentences", None) or say_in(self._form)
            say(error.fields)
        elif self._form is not None and isinstance(error, StateConflict):
            self._form.add_error(self._beside, error.sentence)
        return True

    @property
    def sentence(self) -> Sentence:
        """What a page without a form says."""
        if isinstance(self.error, Invalid):
            return " ".join(str(one) for one in self.error.fields.values())
        return "" if self.error is None else self.error.sentence

    @property
    def stale(self) -> StaleVersion | None:
        """Somebody changed it since it was opened, or the first sending said something else."""
        return self.error if isinstance(self.error, StaleVersion) else None

    @property
    def gone(self) -> bool:
        """It is not there any more."""
        return isinstance(self.error, NotFound)


def say_in(form: forms.BaseForm, names: Mapping[str, str] | None = None) -> Say:
    """Each sentence beside its field; those of no field above the form. `names`: the field of a column."""

    def say(sentences: Mapping[str, Any]) -> None:
        for column, sentence in sentences.items():
            name = (names or {}).get(column, column)
            form.add_error(name if name in form.fields else None, sentence)

    return say
