"""Write the pages of docs/ that come from code. `--check` writes nothing; 1 means one is out of date.

A page is one line in PAGES: the file, and the function without arguments that returns its Markdown. To add a
page, write such a function beside what it describes and add the line. Modules are imported only when asked.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Page:
    """A file, beneath docs/ where it names no folder, and the function that writes its text."""

    file: str
    module: str
    function: str

    @property
    def path(self) -> Path:
        """Where the page stands."""
        return ROOT / self.file if "/" in self.file else ROOT / "docs" / self.file

    def render(self) -> str:
        """The page as it should be, ending in one line break."""
        function = cast("Callable[[], str]", getattr(import_module(self.module), self.function))
        return function().rstrip("\n") + "\n"

    def is_current(self) -> bool:
        """Whether the file says what the code says."""
        return self.path.exists() and self.path.read_text(encoding="utf-8") == self.render()


PAGES = (
    Page("tables.md", "zhagen.method.tables.reference", "render_reference"),
    Page("items.md", "tests.method.spec.manual", "render_manual"),
    Page("numbers.md", "zhagen.method.playbook.reference", "render_numbers"),
    Page("src/zhagen/board/static/board/lengths.css", "zhagen.board.html", "length_rules"),
)


def main() -> int:
    """Write every page, or with --check say which are out of date."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    stale = [page for page in PAGES if not page.is_current()]
    if "--check" in sys.argv[1:]:
        for page in stale:
            print(f"{page.path.name} is out of date: make docs")
        return int(bool(stale))
    for page in stale:
        page.path.parent.mkdir(exist_ok=True)
        page.path.write_text(page.render(), encoding="utf-8", newline="\n")
        print(f"{page.path.name} written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
