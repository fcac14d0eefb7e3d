"""The standard output where it is a pipe or a file: there Windows speaks its own code page, not UTF-8."""

import io
import sys


def never_fail_on_a_character() -> None:
    """A character that the output cannot hold (Chinese in a Western code page) is shown as "?"; nothing breaks off."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def speak_utf8_to_programs() -> None:
    """UTF-8 from here on, unless a person is looking: JSON is UTF-8 whatever the code page."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")
