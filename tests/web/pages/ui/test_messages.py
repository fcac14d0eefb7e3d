"""Chinese first, English complete."""

import re

import pytest
from django.utils import translation
from django.utils.translation import gettext

from scripts.write_messages import FOLDER, WEB, find_messages, make_catalog, read_catalog, texts_of

PLACES = re.compile(r"%\(\w+\)\w|\{\w*\}")
TRANSLATED = re.compile(r"{% translate .*?%}|{% blocktranslate.*?{% endblocktranslate %}", re.DOTALL)
OF_ITSELF = "中文"  # the name of a language stands in that language


def test_no_sentence_is_without_english() -> None:
    known = {message.id: message.string for message in read_catalog() if message.id}
    assert sorted(str(message) for message, _file in find_messages() if not known.get(message)) == []


def test_the_catalogue_is_what_the_code_says() -> None:
    text, program = texts_of(make_catalog())
    assert (FOLDER / "django.po").read_text(encoding="utf-8") == text, "python scripts/write_messages.py"
    assert (FOLDER / "django.mo").read_bytes() == program, "python scripts/write_messages.py"


def test_places_to_fill_are_the_same_in_both() -> None:
    pairs = [(str(m.id), str(m.string)) for m in read_catalog() if m.id]
    assert [a for a, b in pairs if sorted(PLACES.findall(a)) != sorted(PLACES.findall(b))] == []


def test_templates_say_nothing_past_the_catalogue() -> None:
    found = [
        (path.name, said)
        for path in WEB.rglob("*.html")
        for said in re.findall(r"[\u4e00-\u9fff]+", TRANSLATED.sub("", path.read_text(encoding="utf-8")))
    ]
    assert [(name, said) for name, said in found if said != OF_ITSELF] == []


@pytest.mark.parametrize(("language", "said"), [("zh-hans", "登录"), ("en", "Sign in")])
def test_what_is_compiled_is_used(language: str, said: str) -> None:
    with translation.override(language):
        assert gettext("登录") == said
