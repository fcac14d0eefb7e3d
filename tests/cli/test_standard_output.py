"""The standard output as a pipe in a code page of its own: the command as a process, as people run it."""

import errno
import io
import json
import os
import subprocess
import sys

import pytest

from zhagen.cli import main


def run(encoding: str, *args: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "zhagen", *(str(arg) for arg in args)]
    return subprocess.run(
        command, capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": encoding}
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk"])
def test_a_board_is_printed_whatever_the_code_page_holds(davis, encoding: str) -> None:
    ran = run(encoding, "read", davis)
    assert (ran.returncode, b"Traceback" in ran.stderr) == (0, False)
    assert b"davis-1941" in ran.stdout


@pytest.fixture(scope="module")
def in_utf8(davis) -> bytes:
    return run("utf-8", "read", davis, "--json").stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk"])
def test_json_is_utf8_whatever_the_code_page(davis, in_utf8: bytes, encoding: str) -> None:
    ran = run(encoding, "read", davis, "--json")
    assert (ran.returncode, ran.stdout) == (0, in_utf8)
    assert json.loads(ran.stdout.decode("utf-8"))["readings"][0]["items"][0]["says"]["zh"]


class FullDisk(io.StringIO):
    """An output that takes nothing more."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, "no space left")


def test_a_full_disk_is_told_without_a_trace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", FullDisk())
    monkeypatch.setattr(sys, "argv", ["zhagen", "tables"])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 2
    assert capsys.readouterr().err == "no space left\n"
