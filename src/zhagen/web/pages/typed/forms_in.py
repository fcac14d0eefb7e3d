"""The forms of a page: where each is sent, and what it asks."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

CONTROLS = frozenset({"input", "textarea", "select"})
PRESSED = frozenset({"submit", "button", "image", "reset"})


@dataclass(slots=True)
class FormSeen:
    """`number`: the how manieth of the page. `paths`: where it, or a button of it, is sent.

    `names` it asks for; `buttons`: names that its buttons send.
    """

    number: int
    paths: set[str]
    id: str = ""
    names: set[str] = field(default_factory=set)
    buttons: set[str] = field(default_factory=set)


def find_form(html: str, page: str, path: str, names: set[str]) -> FormSeen | None:
    """The form of the page that is sent to `path`; of several the one that asks for most of `names`."""
    seen = _Forms(page)
    seen.feed(html)
    ours = [form for form in seen.forms if path in form.paths]
    return max(ours, key=lambda form: len(form.names & names), default=None)


class _Forms(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[FormSeen] = []
        self._page = page
        self._open: FormSeen | None = None
        self._number = -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._number += 1
            self._open = None
            if said.get("method", "").lower() == "post":
                self._open = FormSeen(self._number, {self._path(said.get("action", ""))}, said.get("id", ""))
                self.forms.append(self._open)
        form = self._form_of(said)
        if form is not None and said.get("formaction"):
            form.paths.add(self._path(said["formaction"]))
        if form is None or not said.get("name"):
            return
        if tag == "button" or said.get("type", "").lower() in PRESSED:
            form.buttons.add(said["name"])
        elif tag in CONTROLS:
            form.names.add(said["name"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None

    def _path(self, address: str) -> str:
        return urlsplit(urljoin(self._page, address)).path

    def _form_of(self, said: dict[str, str]) -> FormSeen | None:
        if "form" in said:
            return next((form for form in self.forms if form.id == said["form"]), None)
        return self._open
