"""What the command line says, how it ends when something is wrong, and the code page it speaks."""

import io
import re
import sys
from collections.abc import Iterable, Sequence
from typing import NoReturn, Protocol

from zhagen.method.terms import Lang, Words


def never_fail_on_a_character() -> None:
    """A character that the output cannot hold (Chinese in a Western code page) is shown as "?"; nothing breaks off."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def speak_utf8_to_programs() -> None:
    """UTF-8 from here on, unless a person is looking: JSON is UTF-8 whatever the code page."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")


BAD_INPUT = 2
FOLD_AFTER = 20  # equal problems are folded after this many lines, so that the others stay in sight


class Lined(Protocol):
    """A problem, remark or issue: something with a kind that says itself in one line."""

    @property
    def kind(self) -> object: ...

    def line(self, lang: Lang) -> str: ...


# What moves a cursor, colours, hides or turns round what follows: control characters, marks of direction, marks that
# take no room. A tab stays.
_UNSEEN = re.compile("[\x00-\x08\n-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def neutral(line: str) -> str:
    """The line with whatever a terminal would obey instead of showing it written out: \\x1b.

    Ids, file names and cells come from whoever wrote the ledger.
    """
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), line)


def say(line: str, *, beside: bool = False) -> None:
    """Print one line of a result; `beside`: of what is said about the work, which goes to the standard error."""
    print(neutral(line), file=sys.stderr if beside else sys.stdout)


def tell(words: Words, lang: Lang) -> None:
    """Say something about the work; the standard output is for results."""
    for line in words.in_(lang).split("\n"):
        say(line, beside=True)


def list_lines(found: Sequence[Lined], lang: Lang) -> Iterable[str]:
    """One line each; many of one kind are folded, and counted."""
    seen: dict[object, int] = {}
    for one in found:
        seen[one.kind] = seen.get(one.kind, 0) + 1
        if seen[one.kind] <= FOLD_AFTER:
            yield one.line(lang)
    for kind, times in seen.items():
        if times > FOLD_AFTER:
            more = Words("……另有 {n} 处同类（{kind}）", "... and {n} more of this kind ({kind})")
            yield more.filled(n=times - FOLD_AFTER, kind=kind).in_(lang)


def fail(lang: Lang, words: Words, lines: Iterable[str] = ()) -> NoReturn:
    """End with status 2: what is wrong, then each problem in a line."""
    tell(words, lang)
    for line in lines:
        say(line, beside=True)
    raise SystemExit(BAD_INPUT)
