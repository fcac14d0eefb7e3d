"""The command line: one function a command. Nothing heavy is imported before a command needs it."""

import sys


def main() -> None:
    """Run the command line; the process ends with 0, 1 (problems found by `check`) or 2 (bad input or usage)."""
    from zhagen.cli.app import app
    from zhagen.cli.messages import never_fail_on_a_character, say

    never_fail_on_a_character()
    try:
        app()
    except OSError as problem:  # the output's disk is full, say
        say(str(problem.strerror or problem), beside=True)
        sys.stdout = None  # nothing is left to flush into
        sys.exit(2)
