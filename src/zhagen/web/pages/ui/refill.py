"""What was typed put back into the page of its form."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
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


_LEFT_ALONE = frozenset({*PRESSED, "password", "file"})
_OURS = frozenset({"csrfmiddlewaretoken", "drawn_by"})
Attributes = list[tuple[str, str | None]]


def refill(html: str, page: str, path: str, fields: Iterable[Iterable[str]], label: str) -> str | None:
    """The page with the fields in the form that is sent to `path`; None where it has no such form any more.

    What the form does not ask for now, rows that were added while typing, stands at its end under `label`.
    """
    typed: dict[str, list[str]] = {}
    for name, value in fields:
        typed.setdefault(name, []).append(value)
    form = find_form(html, page, path, set(typed))
    if form is None:
        return None
    writer = _Refill(form, typed, label)
    writer.feed(html)
    writer.close()
    return "".join(writer.written)


class _Refill(HTMLParser):
    """Copies the page and changes the controls of one form."""

    def __init__(self, form: FormSeen, typed: dict[str, list[str]], label: str) -> None:
        super().__init__(convert_charrefs=False)
        self.written: list[str] = []
        self._form, self._typed, self._label = form, typed, label
        self._number = -1
        self._inside = False
        self._select = ""
        self._in_textarea = False

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._number += 1
            self._inside = self._number == self._form.number
        ours = said["form"] == self._form.id if self._form.id and "form" in said else self._inside
        name = said.get("name", "")
        if ours and tag == "select":
            self._select = name
        if ours and tag == "textarea" and name in self._typed:
            self._write(self.get_starttag_text() or "", "\n", escape(self._next(name), quote=False))
            self._in_textarea = True
        elif ours and tag == "option" and self._select in self._typed:
            self._mark(tag, attrs, "selected", said.get("value", "") in self._typed[self._select])
        elif ours and tag == "input" and name not in _OURS:
            self._input(attrs, name, said)
        else:
            self._write(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self._inside:
            self._write_rest()
            self._inside = False
        if tag == "select":
            self._select = ""
        self._in_textarea = self._in_textarea and tag != "textarea"
        self._write(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._write("" if self._in_textarea else data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self._write(f"<!{decl}>")

    def handle_comment(self, data: str) -> None:
        self._write(f"<!--{data}-->")

    def _input(self, attrs: Attributes, name: str, said: dict[str, str]) -> None:
        kind = said.get("type", "text").lower()
        if kind in ("checkbox", "radio"):
            self._mark("input", attrs, "checked", said.get("value", "on") in self._typed.get(name, ()))
        elif name in self._typed and kind not in _LEFT_ALONE:
            kept = [(one, value) for one, value in attrs if one != "value"]
            self._tag("input", [*kept, ("value", self._next(name))])
        else:
            self._write(self.get_starttag_text() or "")

    def _mark(self, tag: str, attrs: Attributes, mark: str, on: bool) -> None:
        kept: Attributes = [(one, value) for one, value in attrs if one != mark]
        self._tag(tag, [*kept, (mark, None)] if on else kept)

    def _next(self, name: str) -> str:
        """The next value of that name: a form may ask for several under one."""
        values = self._typed[name]
        return values.pop(0) if len(values) > 1 else values[0]

    def _write_rest(self) -> None:
        for name, values in self._typed.items():
            if name in self._form.names or name in self._form.buttons:
                continue
            for value in filter(None, values):
                said = f'aria-label="{escape(self._label)}" name="{escape(name)}"'
                self._write(f"<p>{escape(self._label)}<textarea {said}>\n{escape(value)}</textarea></p>")

    def _tag(self, tag: str, attrs: Attributes) -> None:
        said = (f" {one}" if value is None else f' {one}="{escape(value)}"' for one, value in attrs)
        self._write(f"<{tag}{''.join(said)}>")

    def _write(self, *parts: str) -> None:
        self.written += parts
