"""The console on which boards are printed: in colours of our own, whatever stands in the cells."""

import json
from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from zhagen.cli.messages import neutral


class PlainConsole(Console):
    """Rich's console. What a text holds that a terminal would obey is written out; Rich's own codes come later."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """The segments of something that is printed."""
        for one in super().render(renderable, options):
            text = (
                one.text if one.control or one.text == "\n" else "\n".join(map(neutral, one.text.split("\n")))
            )
            yield one if text == one.text else Segment(text, one.style, one.control)


def json_text(plain: object) -> str:
    """The same values, with what a terminal would obey as the escapes that JSON has for it."""
    text = json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False)
    lines = (line if line.isascii() or neutral(line) == line else _escaped(line) for line in text.split("\n"))
    return "\n".join(lines)


def _escaped(line: str) -> str:
    return "".join(one if neutral(one) == one else f"\\u{ord(one):04x}" for one in line)
