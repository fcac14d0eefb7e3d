"""What an objective answers is one of the words for what people bring, in the reader's language, or any other text."""

import pytest

from tests.web.pages.records.entering import address, begun, record_in, service_of, signed_in, write
from tests.web.people import House

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "word"), [("zh-hans", "停车"), ("en", "Parking")])
def test_a_code_is_read_as_a_word_and_the_word_is_kept_as_the_code(
    house: House, language: str, word: str
) -> None:
    house.accounts["worker"].language = language
    house.accounts["worker"].save()
    row, client = write(house, "objectives", title="A", need="parking"), signed_in(house)
    assert f"<dd>{word}</dd>" in client.get(address(house, "record", "objectives", row.pk)).content.decode()
    [(_row, _title, summary)] = client.get(address(house, "records", "objectives")).context["rows"]
    assert summary == word
    found = client.get(address(house, "records", "objectives"), {"q": word.lower()}, follow=True)
    assert len(found.context["rows"]) == 1
    form = client.get(address(house, "record-change", "objectives", row.pk))
    assert f'value="{word}"' in form.content.decode()
    sent = {f.name: f.value() for f in form.context["form"] if f.value() is not None}
    client.post(address(house, "record-change", "objectives", row.pk), {**sent, "note": "!"})
    row.refresh_from_db(from_queryset=type(row).objects.unscoped())
    assert (row.need, row.note) == ("parking", "!")


def test_any_other_text_is_kept_as_it_is(house: House) -> None:
    client = signed_in(house)
    sent = {**begun(client, house, "objectives"), "need": "晾晒空间 𠮷🧧"}
    key = record_in(client.post(address(house, "record-add", "objectives"), sent))
    assert service_of("objectives").find_record(house.scope("worker"), "objectives", key).need == sent["need"]
