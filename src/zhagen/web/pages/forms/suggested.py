"""A text that is mostly one of some words: they are offered, and anything else can be written."""

from typing import Any

from django import forms


class SuggestingInput(forms.TextInput):
    """With a list of words that a browser offers as somebody types."""

    template_name = "pages/records/suggesting.html"
    words: tuple[Any, ...] = ()

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Also the words, and the id of their list."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["list"] = f"id_{name}_words"
        context["widget"]["words"] = self.words
        return context


class SuggestedField(forms.CharField):
    """Shows the word of a code and takes the code of a word, so that each reader has it in their own language."""

    def __init__(self, suggested: tuple[tuple[str, Any], ...], **said: Any) -> None:
        widget = SuggestingInput()
        widget.words = tuple(words for _code, words in suggested)
        super().__init__(widget=widget, **said)
        self._suggested = suggested

    def prepare_value(self, value: Any) -> Any:
        """As a person reads it."""
        return {code: str(words) for code, words in self._suggested}.get(value, value)

    def to_python(self, value: Any) -> str:
        """As it is stored."""
        typed = str(super().to_python(value))
        return {str(words): code for code, words in self._suggested}.get(typed, typed)
