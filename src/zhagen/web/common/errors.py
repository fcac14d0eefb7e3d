"""What can go wrong with a use case. Each carries a sentence for the reader; doors turn it into a page or a status."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from zhagen.web.common.formats import Sentence


class WorkError(Exception):
    """Something that the person can be told."""

    def __init__(self, sentence: Sentence = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NotFound(WorkError):  # noqa: N818  says what happened, as BadLedger does
    """It does not exist, or not for this person: the two look alike."""


class NotAllowed(WorkError):  # noqa: N818  says what happened, as BadLedger does
    """The person sees it and may not do this with it."""


class StateConflict(WorkError):  # noqa: N818  says what happened, as BadLedger does
    """Somebody may do this, but not in the state that things are in."""


class Invalid(WorkError):  # noqa: N818  says what happened, as BadLedger does
    """What was entered cannot be: `fields` has a sentence for each column that is wrong."""

    def __init__(self, fields: Mapping[str, Sentence]) -> None:
        super().__init__("; ".join(f"{name}: {sentence}" for name, sentence in fields.items()))
        self.fields = dict(fields)


class StaleVersion(WorkError):  # noqa: N818  says what happened, as BadLedger does
    """Somebody else changed the record since it was opened. `current` is how it stands; what was typed is kept."""

    def __init__(self, sentence: Sentence, current: Any) -> None:
        super().__init__(sentence)
        self.current = current


@contextmanager
def wrong_in(part: str) -> Iterator[None]:
    """What is wrong in here is wrong in that part of what is written together: `title` becomes `PART-title`."""
    try:
        yield
    except Invalid as wrong:
        raise Invalid({f"{part}-{name}": sentence for name, sentence in wrong.fields.items()}) from wrong
