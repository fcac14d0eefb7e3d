"""A copy of the repository to change, and what CONTRIBUTING names for a change."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.house.tree import ROOT, list_tracked

PROBES = Path("tests/probes")  # what a test asks of the copy; no part of the change
FOUND_BY_RUNNING = {"__pycache__", ".pytest_cache", "var", ".mypy_cache"}
SPAN = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"[\w./<>*-]+(/|\.(py|md|toml|yaml|html|po|mo|txt|csv|css|js))")


def list_paths(text: str) -> list[str]:
    """The paths between backticks: a folder ends in "/", `<theme>` stands for any one name."""
    return [span for span in SPAN.findall(text) if FILE.fullmatch(span) and not span.startswith("/")]


def find_path(named: str, *below: str) -> list[Path]:
    """What a named path means, below the root or a folder in `below`; a bare name: every file of that name."""
    pattern = re.sub(r"<\w+>", "*", named).rstrip("/")
    if "/" not in named:
        return [path for path in list_tracked() if path.name == named]
    return [found for folder in ("", *below) for found in (ROOT / folder).glob(pattern)]


def named_for(title: str) -> tuple[list[list[str]], list[str]]:
    """What CONTRIBUTING names under "### <title>": the paths of each numbered line, then those of all other lines."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (section,) = re.findall(rf"^### {re.escape(title)}\n(.*?)(?=^##)", text, flags=re.DOTALL | re.MULTILINE)
    lines = section.splitlines()
    numbered = [list_paths(line) for line in lines if re.match(r"\d+\. ", line)]
    others = [path for line in lines if not re.match(r"\d+\. ", line) for path in list_paths(line)]
    return numbered, others


def stands_for(path: Path, named: str) -> bool:
    """Whether a named path means that file."""
    pattern = re.sub(r"<\w+>", "[^/]+", re.escape(named).replace(r"\<", "<").replace(r"\>", ">"))
    return bool(re.fullmatch(pattern + ("[^/]*" if named.endswith("/") else ""), path.as_posix()))


class Scratch:
    """The repository as git sees it, copied to a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for path in list_tracked():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / path, folder / path)

    def read(self, path: str) -> str:
        """The text of a file of the copy."""
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        """A file of that text, new or in place of the old."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8", newline="\n")

    def add(self, path: str, text: str) -> None:
        """The text put at the end of a file."""
        self.write(path, self.read(path) + text)

    def put_after(self, path: str, line: str, more: str) -> None:
        """`more` put after every place where `line` stands; it has to stand somewhere."""
        text = self.read(path)
        assert line in text, f"{path} has no {line!r}"
        self.write(path, text.replace(line, line + more))

    def run(self, *words: str) -> str:
        """What `python WORDS` says in the copy; it has to end well."""
        paths = os.pathsep.join([str(self.folder / "src"), str(self.folder)])
        surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
        surroundings |= {"PYTHONPATH": paths, "ZHAGEN_DATA": str(self.folder / "var")}
        surroundings |= {"PYTHONUTF8": "1", "DJANGO_SETTINGS_MODULE": "zhagen.web.settings"}
        done = subprocess.run(
            [sys.executable, *words],
            cwd=self.folder,
            env=surroundings,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def check(self, *chosen: str) -> None:
        """Run tests of the copy, and the probe that was written for it."""
        quick = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--ds", "tests.web.settings"]
        self.run("-m", "pytest", *quick, *chosen)

    def touched(self) -> set[Path]:
        """Files that are new or not as in the repository, without the probes and what running leaves."""
        found = {path.relative_to(self.folder) for path in self.folder.rglob("*") if path.is_file()}
        return {
            path
            for path in found
            if not FOUND_BY_RUNNING & set(path.parts)
            and not path.is_relative_to(PROBES)
            and (
                not (ROOT / path).is_file() or (ROOT / path).read_bytes() != (self.folder / path).read_bytes()
            )
        }
