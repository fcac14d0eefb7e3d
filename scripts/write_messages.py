"""Write the catalogue of the workplace's sentences again: what code and templates say, with its English.

A new sentence gets an empty place in locale/en/LC_MESSAGES/django.po, for a person to fill; then run this once more.
"""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

WEB = Path(__file__).resolve().parent.parent / "src" / "zhagen" / "web"
FOLDER = WEB / "locale" / "en" / "LC_MESSAGES"
CALLS = ("_", "gettext", "gettext_lazy", "gettext_noop")


def find_messages() -> Iterator[tuple[str | tuple[str, ...], str]]:
    """Every sentence that is to be translated, and the file that says it."""
    from django.utils.translation.template import templatize

    for path in sorted(WEB.rglob("*")):
        if "migrations" in path.parts or path.suffix not in (".py", ".html"):
            continue
        text = path.read_text(encoding="utf-8")
        source = text if path.suffix == ".py" else templatize(text)
        for _line, message, _comments, _context in extract(
            "python", io.BytesIO(source.encode()), dict.fromkeys(CALLS)
        ):
            yield message, path.relative_to(WEB).as_posix()


def make_catalog() -> Catalog:
    """The sentences as they are now, each with the translation that the file has for it."""
    known = read_catalog()
    made = Catalog(locale="en", charset="utf-8", fuzzy=False)
    for message, file in find_messages():
        place = known.get(message[0] if isinstance(message, tuple) else message)
        made.add(message, place.string if place else None, locations=[(file, 0)])
    return made


def read_catalog() -> Catalog:
    """The catalogue as it stands in its file; an empty one where there is none."""
    path = FOLDER / "django.po"
    if not path.exists():
        return Catalog(locale="en")
    with path.open("rb") as file:
        return read_po(file, locale="en")


HEAD = """msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)


def texts_of(catalog: Catalog) -> tuple[str, bytes]:
    """The catalogue for people and the one for the program. Neither names a day: both change with sentences only."""
    people, program = io.BytesIO(), io.BytesIO()
    write_po(people, catalog, sort_output=True, omit_header=True, include_lineno=False, width=110)
    text = HEAD + people.getvalue().decode()
    plain = read_po(io.BytesIO(text.encode()), locale="en")
    plain.creation_date = plain.revision_date = NO_DAY
    write_mo(program, plain)
    return text, program.getvalue()


def main() -> None:
    """Write both files and say which sentences still want English."""
    catalog = make_catalog()
    FOLDER.mkdir(parents=True, exist_ok=True)
    text, program = texts_of(catalog)
    (FOLDER / "django.po").write_text(text, encoding="utf-8", newline="\n")
    (FOLDER / "django.mo").write_bytes(program)
    missing = [message.id for message in catalog if message.id and not message.string]
    print(f"{len(catalog)} sentences, {len(missing)} without English")
    for one in missing:
        print(" ", one)


if __name__ == "__main__":
    main()
