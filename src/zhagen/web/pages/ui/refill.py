"""A page with what somebody typed put back into its form."""

from collections.abc import Iterable
from html import escape
from html.parser import HTMLParser

from zhagen.web.pages.typed.forms_in import PRESSED, FormSeen, find_form

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
