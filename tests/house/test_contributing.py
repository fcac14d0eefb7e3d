"""CONTRIBUTING is true: what it names is there, and a change is done with the files that it names and no other."""

import re
from pathlib import Path

import pytest

from tests.house.scratch import PROBES, Scratch, find_path, list_paths, named_for, stands_for
from tests.house.tree import ROOT
from zhagen.method.tables import TABLES


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """A copy of the repository."""
    return Scratch(tmp_path / "copy")


@pytest.mark.parametrize(
    ("document", "below"),
    [("CONTRIBUTING.md", ()), ("ARCHITECTURE.md", ("src/zhagen", "src/zhagen/web", "src/zhagen/method"))],
)
def test_every_path_that_is_named_is_there(document: str, below: tuple[str, ...]) -> None:
    paths = list_paths((ROOT / document).read_text(encoding="utf-8"))
    assert len(paths) > 20
    assert [path for path in paths if not find_path(path, *below)] == []


def check_touched(scratch: Scratch, title: str) -> None:
    """Every numbered line of CONTRIBUTING's list was needed, and nothing that it does not name."""
    numbered, others = named_for(title)
    touched = scratch.touched()
    named = [*others, *(path for line in numbered for path in line)]
    assert sorted(str(path) for path in touched if not any(stands_for(path, one) for one in named)) == []
    idle = [line for line in numbered if not any(stands_for(path, one) for path in touched for one in line)]
    assert idle == []


def copy_declaration(text: str, start: str, end: str, names: dict[str, str]) -> str:
    """The block of code from `start` to `end`, with other names."""
    found: list[str] = re.findall(rf"^{start}.*?{end}", text, flags=re.DOTALL | re.MULTILINE)
    (block,) = found
    for name, other in names.items():
        assert name in block or not name.isascii(), name
        block = block.replace(name, other)
    return block


TABLE_PROBE = """
from pathlib import Path
from tests.cli.run import zhagen

def test_the_fictional_community_writes_it(tmp_path: Path) -> None:
    assert "resource_loans" in zhagen("tables", "--lang", "en").out
    assert zhagen("example", "fictional", tmp_path / "made").status == 0
    assert len((tmp_path / "made" / "resource_loans.csv").read_text(encoding="utf-8").splitlines()) > 10
"""


def test_a_table(scratch: Scratch) -> None:
    """A table like that of resource uses: who borrowed what."""
    declared, models = "src/zhagen/method/tables/declared/resource.py", "src/zhagen/web/records/models"
    words = {"RESOURCE_USES": "RESOURCE_LOANS", "resource_uses": "resource_loans", "资源使用": "资源借用"}
    words |= {"Resource uses": "Resource loans", "Resource use": "Resource loan", "was used": "was lent"}
    words |= {"用了一次资源": "借出了一次资源"}
    block = copy_declaration(scratch.read(declared), r"RESOURCE_USES = table\(", r"\n\)\n", words)
    scratch.add(declared, f"\n{block}")
    scratch.put_after("src/zhagen/method/tables/__init__.py", "RESOURCE_USES,", "\n    RESOURCE_LOANS,")

    words = {"ResourceUse": "ResourceLoan", "resource_uses": "resource_loans", "was used": "was lent"}
    files = (ROOT / models).glob("*.py")
    (theme,) = [path.name for path in files if "class ResourceUse(" in path.read_text(encoding="utf-8")]
    text = scratch.read(f"{models}/{theme}")
    block = copy_declaration(text, r"class ResourceUse\(", r"(?=\n\n\nclass |\Z)", words)
    scratch.add(f"{models}/{theme}", f"\n\n{block.rstrip()}\n")
    registry, rooms = "src/zhagen/web/records/registry.py", theme.removesuffix(".py")
    scratch.put_after(
        registry, f'"resource_uses": {rooms}.ResourceUse,\n', f'    "resource_loans": {rooms}.ResourceLoan,\n'
    )
    scratch.run("-m", "django", "makemigrations", "records", "-v", "0")

    scratch.add(
        "src/zhagen/examples/fictional/resources.py",
        '        story.book.write("resource_loans", day, resource=chance.one(at_hand), hours=2.0)\n',
    )
    contract = "tests/method/tables/contract.toml"
    (columns,) = re.findall(
        r"^\[resource_uses\]\n(.*?\n)\n", scratch.read(contract), re.DOTALL | re.MULTILINE
    )
    scratch.put_after(contract, f"[resource_uses]\n{columns}", f"\n[resource_loans]\n{columns}")
    counts = "tests/method/tables/test_contract.py"
    now = len(TABLES)
    scratch.write(counts, scratch.read(counts).replace(f"== {now}", f"== {now + 1}"))
    line = re.findall(
        r'^    \("resource_uses", "hours"\): .*\n',
        scratch.read("src/zhagen/method/tables/plausible.py"),
        re.MULTILINE,
    )[0]
    scratch.put_after(
        "src/zhagen/method/tables/plausible.py", line, line.replace("resource_uses", "resource_loans")
    )
    glossary = re.findall(r"\| 资源使用 .*\n", scratch.read("GLOSSARY.md"))[0]
    scratch.put_after(
        "GLOSSARY.md", glossary, "| 资源借用 | Resource loans | `resource_loans` | Lent once |\n"
    )
    scratch.run(
        "-c", "from scripts.write_docs import PAGES as p; p[0].path.write_text(p[0].render(), 'utf-8')"
    )

    scratch.write(f"{PROBES}/test_table.py", TABLE_PROBE)
    scratch.check(
        str(PROBES),
        counts,
        "tests/house/test_documents.py",
        "tests/house/test_generated.py",
        "tests/web/records/test_every_table.py",
        "tests/web/pages/records/test_every_kind.py",
        "-k",
        "fictional_community or resource_loans or all_tables or migrations or glossary or tables.md",
    )
    check_touched(scratch, "a table")


MEASURE = '''

@measure("long-uses", scale=Scale.SHARE, tables=("resource_uses",))
def long_uses() -> Counting:
    """Uses of at least so many hours / uses, in the window. k, n: uses."""
    return share(rows("resource_uses").where(within()), c.hours >= N.least)
'''
STATION = """\
station: 柳林社工站
add:
  launch.goals.long-uses:
    zh: 资源用得长
    en: Resources are used for long
    short: [用得长, Used for long]
    parts:
      long:
        measure: long-uses
        test: at-least
        label: [用两小时以上, Two hours and more]
        of: [次使用, uses]
        numbers:
          window: [180, our-uses]
          least: [2, our-uses]
          target: [0.2, our-uses]
reasons:
  our-uses:
    why: [借一次要用得上, A loan has to be of use]
"""
MEASURE_PROBE = """
import json
from pathlib import Path
from tests.cli.run import zhagen

STATION = Path(__file__).parent / "station.yaml"
ITEM = "launch.goals.long-uses"

def test_a_stations_playbook_reads_it(tmp_path: Path) -> None:
    assert zhagen("playbook", "check", STATION).status == 0
    shown = zhagen("playbook", "show", ITEM, "--playbook", STATION, "--lang", "en").out
    assert "A loan has to be of use" in shown
    assert zhagen("example", "fictional", tmp_path / "made").status == 0
    read = json.loads(zhagen("read", tmp_path / "made", "--playbook", STATION, "--json").out)
    (item,) = [one for one in read["readings"][0]["items"] if one["id"] == ITEM]
    (part,) = item["parts"]
    assert 0 < part["k"] < part["n"], part
"""


def test_a_measure(scratch: Scratch) -> None:
    """A share of uses, and a part in a station's own file that names it."""
    scratch.add("src/zhagen/method/measures/theme/resources.py", MEASURE)
    scratch.write(f"{PROBES}/station.yaml", STATION)
    scratch.write(f"{PROBES}/test_measure.py", MEASURE_PROBE)
    scratch.check(str(PROBES))
    check_touched(scratch, "a measure")


VIEW = '''

@allow_reading
def explain_logs(request: Any) -> Any:
    """What the two logs are for, for everybody who is signed in."""
    return render(request, "logs/explain.html")
'''
TEMPLATE = """\
{% extends "ui/frame.html" %}{% load i18n %}
{% block title %}{% translate "两种日志各管什么" %}{% endblock %}
{% block main %}<h1>{% translate "两种日志各管什么" %}</h1>{% endblock %}
"""
TRANSLATE = """
from scripts.write_messages import FOLDER, main
main()
text = (FOLDER / "django.po").read_text(encoding="utf-8")
empty = 'msgid "两种日志各管什么"\\nmsgstr ""'
assert empty in text
(FOLDER / "django.po").write_text(text.replace(empty, empty[:-1] + 'What the two logs are for"'), encoding="utf-8")
main()
"""
PAGE_PROBE = """
from django.test import Client
from tests.web.pages.matrix import ROUTES
from tests.web.people import House

def test_everybody_gets_what_the_matrix_says(house: House) -> None:
    for who, answer in ROUTES["explain-logs"][0].answers.items():
        client = Client()
        if who != "signed-out":
            client.force_login(house.accounts[who])
        page = client.get("/logs/explain/", headers={"accept-language": "en"})
        assert page.status_code == (302 if who == "signed-out" else answer)
    assert answer == "sign-in"

from tests.web.conftest import house
"""


def test_a_page(scratch: Scratch) -> None:
    """A page of the logs' feature that everybody may open."""
    feature = "src/zhagen/web/pages/logs"
    scratch.add(f"{feature}/views.py", VIEW)
    scratch.add(
        f"{feature}/urls.py",
        "from zhagen.web.pages.logs.views import explain_logs\n"
        'urlpatterns += [path("logs/explain/", explain_logs, name="explain-logs")]\n',
    )
    scratch.write(f"{feature}/templates/logs/explain.html", TEMPLATE)
    scratch.add(
        "tests/web/pages/matrix.py",
        'ROUTES["explain-logs"] = [Route("get", everyone(200, signed_out=IN))]\n',
    )
    scratch.run("-c", TRANSLATE)
    scratch.write(f"{PROBES}/test_page.py", PAGE_PROBE)
    scratch.check(
        str(PROBES),
        "tests/web/pages/test_access.py",
        "tests/web/pages/ui/test_messages.py",
        "-k",
        "matrix_says or in_the_table or in_every_row or english or catalogue or templates",
    )
    check_touched(scratch, "a page")
