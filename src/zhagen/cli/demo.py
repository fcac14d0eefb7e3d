"""The fictional demo made ready for `zhagen start --demo`, and what is said of it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from zhagen.cli.installation import why_not
from zhagen.cli.messages import fail, tell
from zhagen.method.terms import Lang, Words

if TYPE_CHECKING:
    from zhagen.web.agency.service import DemoPlace

PLACE = Words("  {n}/{of} {name}", "  {n}/{of} {name}")
FOLDER = Path("var") / "demo"


def prepare_demo(folder: Path, lang: Lang) -> bool:
    """Name the folder a demo's before the settings look at it; whether the demo is yet to be made.

    A demo has a file for a database, whatever server the environment names.
    """
    from zhagen.web.demo.making import NotADemo, clear_old_demo

    os.environ.pop("DATABASE_URL", None)
    try:
        return clear_old_demo(folder)
    except NotADemo:
        words = Words(
            "{d} 里是真的工作台，不放示例。换一个文件夹：--data",
            "{d} holds a real installation, which no demo replaces; another folder: --data",
        )
        fail(lang, words.filled(d=folder))
    except OSError as problem:
        fail(lang, why_not(problem))


def make_demo(folder: Path, lang: Lang) -> None:
    """Fill the new database; its records end on the day of today."""
    from django.utils import timezone

    from zhagen.cli.demo_stations import demo_stations
    from zhagen.web.demo.filling import fill_demo
    from zhagen.web.demo.making import note_demo_made

    def say_place(place: "DemoPlace", number: int) -> None:
        tell(PLACE.filled(n=number + 1, of=len(stations), name=place.community), lang)

    tell(Words("正在编一份虚构的示例……", "Making the fictional demo ..."), lang)
    day = timezone.localdate()
    stations = demo_stations(day)
    fill_demo(stations, day, say_place)
    note_demo_made(folder, day)


def tell_people(lang: Lang) -> None:
    """Who can sign in, and the password."""
    from django.utils import translation

    from zhagen.web.agency.service import DEMO_MARK, DEMO_PASSWORD, DEMO_PEOPLE

    tell(Words(DEMO_MARK, DEMO_MARK), lang)
    with translation.override("en" if lang == "en" else "zh-hans"):
        for person in DEMO_PEOPLE:
            line = f"  {person.username:<12}{person.words}"
            tell(Words(line, line), lang)
    tell(Words("密码都是 {p}", "The password of each: {p}").filled(p=DEMO_PASSWORD), lang)
