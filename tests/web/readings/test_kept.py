"""Asked by many, computed once; the others get the last one with its time; and nothing depends on what is kept."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import caches

from zhagen.web.readings.kept import Newest, compute_once, newest_or_last

PATIENCE = 20  # seconds


@pytest.fixture(autouse=True)
def empty_cache() -> Iterator[None]:
    caches["readings"].clear()
    yield
    caches["readings"].clear()


class Slow:
    """Computes when it is let."""

    def __init__(self, value: str) -> None:
        self.value, self.asked, self.begun, self.let = value, 0, threading.Event(), threading.Event()

    def __call__(self) -> str:
        self.asked += 1
        self.begun.set()
        assert self.let.wait(PATIENCE)
        return self.value


def begin(found: list[Any], work: Callable[[], Any]) -> threading.Thread:
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    return thread


def test_asked_by_many_it_is_computed_once() -> None:
    slow, found = Slow("figures"), list[str]()
    first = begin(found, lambda: compute_once("a", slow))
    assert slow.begun.wait(PATIENCE)
    second = begin(found, lambda: compute_once("a", slow))
    slow.let.set()
    first.join(PATIENCE)
    second.join(PATIENCE)
    assert (found, slow.asked) == (["figures", "figures"], 1)


def test_the_others_get_the_last_one_with_its_time() -> None:
    before = newest_or_last("of-yesterday", "board", lambda: "old")
    slow, found = Slow("new"), list[Newest[str]]()
    first = begin(found, lambda: newest_or_last("of-today", "board", slow))
    assert slow.begun.wait(PATIENCE)
    other = newest_or_last("of-today", "board", lambda: pytest.fail("computed twice"))
    slow.let.set()
    first.join(PATIENCE)
    assert before == Newest("old")
    assert (other.value, other.made_at is not None) == ("old", True)
    assert found == [Newest("new")]
    assert newest_or_last("of-today", "board", lambda: pytest.fail("computed twice")) == Newest("new")


def test_of_another_kind_there_is_no_last_one() -> None:
    newest_or_last("mine", "board of the lead", lambda: "figures")
    slow, found = Slow("rounded"), list[Newest[str]]()
    first = begin(found, lambda: newest_or_last("theirs", "board of a viewer", slow))
    assert slow.begun.wait(PATIENCE)
    second = begin(found, lambda: newest_or_last("theirs", "board of a viewer", slow))
    slow.let.set()
    first.join(PATIENCE)
    second.join(PATIENCE)
    assert found == [Newest("rounded")] * 2


def test_what_fails_is_computed_by_the_next() -> None:
    def failing() -> str:
        raise ValueError("a figure that cannot be")

    with pytest.raises(ValueError, match="cannot be"):
        compute_once("a", failing)
    assert compute_once("a", lambda: "figures") == "figures"


@pytest.mark.parametrize("spoil", ["removed", "a file in its place", "cut off"])
def test_nothing_depends_on_what_is_kept(spoil: str) -> None:
    assert compute_once("a", lambda: "figures") == "figures"
    folder: Path = settings.DATA_FOLDER / "cache"
    try:
        if spoil == "cut off":
            for file in folder.glob("*.djcache"):
                file.write_bytes(file.read_bytes()[:-4])
        else:
            shutil.rmtree(folder)
            if spoil == "a file in its place":
                folder.touch()
        assert newest_or_last("a", "board", lambda: "figures") == Newest("figures")
    finally:
        if folder.is_file():
            folder.unlink()
