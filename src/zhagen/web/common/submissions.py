"""What came with a form's id, kept as a digest: the same form sent once more is known for what it is.

An answer gets lost, a button is clicked twice, a browser sends a page again. What stands cannot tell whether it was
said before: a colleague may have changed or deleted it since. What was sent can.
"""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db import models
from django.utils.crypto import salted_hmac

from zhagen.web.common.access import Scope
from zhagen.web.common.errors import NotFound
from zhagen.web.common.models import SubmissionRow


class Sending(StrEnum):
    """How a submission stands to those before it of the same id."""

    FIRST = "first"
    AGAIN = "again"
    OTHER_WORDS = "other words"


@dataclass(frozen=True, slots=True)
class Submission:
    """`key`: the id that the form was made with; `digest`: of its words, which nobody can guess from it."""

    account: UUID
    key: UUID
    digest: str


def submission_of(by: Scope, key: UUID | None, *words: object) -> Submission | None:
    """`words`: all that was sent, in mappings, sequences, dataclasses, records. None where no form gave an id."""
    if key is None:
        return None
    told = json.dumps(_plain(words), sort_keys=True, ensure_ascii=False)
    return Submission(by.account, key, salted_hmac(__name__, told, algorithm="sha256").hexdigest())


def note_submission(sent: Submission) -> Sending:
    """In the transaction of what it writes, so that what was refused may be sent again with other words.

    Of two that come at once the second waits for the first. Raises NotFound where the id is somebody else's.
    """
    row, is_first = SubmissionRow.objects.unscoped().get_or_create(
        key=sent.key, defaults={"account": sent.account, "digest": sent.digest}
    )
    if row.account != sent.account:
        raise NotFound(str(sent.key))
    if is_first:
        return Sending.FIRST
    return Sending.AGAIN if row.digest == sent.digest else Sending.OTHER_WORDS


def is_submitted(account: UUID, key: UUID) -> bool:
    """Whether that person has saved the form of that id."""
    return SubmissionRow.objects.unscoped().filter(key=key, account=account).exists()


def _plain(value: object) -> object:
    """As JSON has it; the same for what means the same."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, models.Model):
        return str(value.pk)
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return str(value)
