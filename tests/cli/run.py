"""The command line run in this process: what it prints, and how it ends."""

from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from zhagen.cli.app import app


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it said."""

    status: int
    out: str
    err: str


def zhagen(*args: str | Path) -> Ran:
    """Run `zhagen` with these arguments. An exception that is no exit is raised again: a trace is a defect."""
    result = CliRunner().invoke(app, [str(arg) for arg in args])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)
