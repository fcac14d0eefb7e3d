"""The command line: one file a command. Nothing heavy is imported before a command needs it."""

import io
import sys


def main() -> None:
    """Run the command line; the process ends with 0, 1 (problems found by `check`) or 2 (bad input or usage)."""
    from zhagen.cli.app import app

    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows '?' in its place; the work does not stop for it.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    app()
