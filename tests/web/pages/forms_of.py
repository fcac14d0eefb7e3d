"""The forms of a page, as a browser sees them: what each would send, and what somebody would change in it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

BUTTONS = ("submit", "button", "image", "reset")
Attributes = dict[str, str]


@dataclass
class Control:
    """`kind`: its type, or its tag where it has none; `chosen`: whether it is marked; `options`: of a select."""

    name: str
    kind: str
    value: str = ""
    chosen: bool = False
    options: list[str] = field(default_factory=list)


@dataclass
class FormSeen:
    """A form that is sent by POST to `path`."""

    path: str
    controls: list[Control] = field(default_factory=list)

    def sent(self) -> list[tuple[str, str]]:
        """What a browser sends; line ends as it sends them."""
        return [
            (one.name, one.value.replace("\r\n", "\n").replace("\n", "\r\n"))
            for one in self.controls
            if one.chosen or one.kind not in ("checkbox", "radio")
        ]

    def fill(self) -> None:
        """Something else in every field that a person can change."""
        for number, one in enumerate(self.controls):
            if one.kind in ("text", "textarea", "search"):
                one.value = f"写的“{number}”<b>&'"
                one.value += "\n第二行" if one.kind == "textarea" else ""
            elif one.kind == "date":
                one.value = f"2026-02-{1 + number % 28:02}"
            elif one.kind == "number":
                one.value = str(20 + number)
            elif one.kind == "select":
                one.value = one.options[-1]
            elif one.kind == "checkbox":
                one.chosen = not one.chosen
            elif one.kind == "radio":
                one.chosen = one is [other for other in self.controls if other.name == one.name][-1]


class _Page(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.forms: list[FormSeen] = []
        self._address = address
        self._open: FormSeen | None = None
        self._last: Control | None = None
        self._reading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said: Attributes = {name: value or "" for name, value in attrs}
        if tag == "form" and said.get("method") == "post":
            action = urlsplit(urljoin(self._address, said.get("action", ""))).path
            self._open = FormSeen(action)
            self.forms.append(self._open)
        if self._open is None:
            return
        if tag == "option" and self._last is not None and self._last.kind == "select":
            self._last.options.append(said["value"])
            if "selected" in said or len(self._last.options) == 1:
                self._last.value = said["value"]
        kind = said.get("type", "text") if tag == "input" else tag
        if tag in ("input", "select", "textarea") and kind not in BUTTONS and said.get("name"):
            value = said.get("value", "on" if kind in ("checkbox", "radio") else "")
            self._last = Control(said["name"], kind, value, "checked" in said)
            self._open.controls.append(self._last)
            self._reading = tag == "textarea"

    def handle_data(self, data: str) -> None:
        if self._reading and self._last is not None:
            self._last.value += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        if tag == "textarea" and self._last is not None:
            self._last.value = self._last.value.removeprefix("\n")
            self._reading = False


def forms_of(html: str, address: str) -> list[FormSeen]:
    """Those that are sent by POST, in their order."""
    page = _Page(address)
    page.feed(html)
    return page.forms
