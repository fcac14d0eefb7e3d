"""The page of numbers names each number with its reason and source."""

from tests.method.playbook.small_method import small_playbook, with_station
from zhagen.method.playbook.reference import numbers_page

ITEM_EN = """\
## Preparation

### How residents behave

**Residents lack confidence** `prepare.residents.lack-confidence`

| part | number | value | reason | source |
|---|---|---|---|---|
| Confidence | `window` | 365 | Because | the method's default |
| Confidence | `seen` | < 50 | Because | the method's default |
| Confidence | `partly` | ≤ 65 | Because | the method's default |
"""


def test_an_item_with_its_numbers() -> None:
    assert ITEM_EN in numbers_page("en", small_playbook())


def test_a_source_is_named_where_there_is_one() -> None:
    assert "| 认识的户 | `target` | ≥ 100 | 数过 | 某书 |" in numbers_page("zh", small_playbook())


def test_the_rules_stand_first() -> None:
    page = numbers_page("en", small_playbook()).splitlines()
    assert "| — | `close_share` | 0.7 | Because | the method's default |" in page
    assert page.index("## Rules that hold for many items") < page.index("## Preparation")


def test_a_stations_own_value_is_shown_beside_the_methods() -> None:
    station = with_station(
        "station: 柳林\nchanges:\n"
        "  - {rule: backbone_activities, value: 2, since: 2026-03-01, why: 人少, by: 周晓梅}\n"
    )
    assert (
        "| — | `backbone_activities` | 2 | Because [3 → 2, 2026-03-01 周晓梅: 人少] | the method's default |"
        in numbers_page("en", station)
    )
