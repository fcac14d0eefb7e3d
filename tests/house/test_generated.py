"""The pages of docs/ that come from code say what the code says."""

import pytest

from scripts.write_docs import PAGES, Page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_generated_page_is_current(page: Page) -> None:
    assert page.is_current(), f"{page.file} is out of date: make docs"
