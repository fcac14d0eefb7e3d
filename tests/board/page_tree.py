"""A page taken apart: its elements with their attributes, and the text people read."""

from html.parser import HTMLParser

SILENT = {"style", "title", "symbol", "defs"}


class Page(HTMLParser):
    """The elements of a page in order, and its visible text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._said: list[str] = []
        self._silent = 0
        self.feed(text)

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]

    def all(self, name: str) -> list[str]:
        """The values of an attribute, wherever it stands."""
        return [value for _, attrs in self.elements if (value := attrs.get(name)) is not None]

    def words(self) -> list[str]:
        """The pieces of text that people read, and the labels that are read to them."""
        return [*self._said, *self.all("aria-label")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._silent += tag in SILENT

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._silent:
            self._said.append(data.strip())
