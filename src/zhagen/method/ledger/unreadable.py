"""A file that cannot be opened, whatever the library underneath does about it."""

from collections.abc import Iterator
from contextlib import contextmanager

from zhagen.method.ledger import sentences
from zhagen.method.terms import Words


class Unreadable(Exception):  # noqa: N818  # the sentence is the name: "raise Unreadable"
    """A file or sheet that cannot be read, with the reason in both languages and, if known, the row."""

    def __init__(self, why: Words, row: int | None = None) -> None:
        super().__init__(why.en)
        self.why = why
        self.row = row


@contextmanager
def reading(otherwise: Words) -> Iterator[None]:
    """Run foreign code over bytes that may be anything; whatever it raises becomes `Unreadable(otherwise)`.

    Libraries written in Rust report some broken files by a panic, which is no Exception but a BaseException.
    """
    try:
        yield
    except (Unreadable, KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except OSError as failure:
        raise Unreadable(sentences.NOT_OPENED if failure.errno else otherwise) from failure
    except BaseException as failure:
        raise Unreadable(otherwise) from failure
