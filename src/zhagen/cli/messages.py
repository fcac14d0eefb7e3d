"""What the command line says, how it ends when something is wrong, and the code page it speaks."""

import io
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


def tell(words: Words, lang: Lang) -> None:
    """Say something about the work; the standard output is for results."""
    print(words.in_(lang), file=sys.stderr)


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
        print(line, file=sys.stderr)
    raise SystemExit(BAD_INPUT)
