"""zhagen playbook: check a station's own file, show the numbers, show what differs."""

from pathlib import Path
from typing import Annotated

import typer

from zhagen.cli.options import LangChoice, LangOption

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="手册：数字和理由。 The playbook: its numbers and their reasons.",
)
StationFile = Annotated[Path, typer.Argument(metavar="FILE", help="本站自己的数 · a station's own file")]
MaybeStationFile = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="本站自己的数 · a station's own file on top")
]


@app.command("check")
def check(file: MaybeStationFile = None, lang: LangOption = LangChoice.ZH) -> None:
    """检查手册文件，错误一次列全。 Everything that is wrong with a playbook file, at once."""
    from zhagen.cli.inputs import open_playbook
    from zhagen.cli.messages import fail, say
    from zhagen.method.measures.registry import needed_numbers
    from zhagen.method.playbook.checks import check_playbook
    from zhagen.method.playbook.load import read_packaged
    from zhagen.method.terms import Words

    # The packaged one is checked by every rule too: its measures have to exist, and no reason may be idle.
    issues = check_playbook(read_packaged(), needed_numbers())
    if issues:
        fail(
            lang.value,
            Words("手册有错误：", "the playbook has errors:"),
            (i.line(lang.value) for i in issues),
        )
    playbook = open_playbook(file, lang.value)
    sound = Words(
        "没有问题：{items} 项，版本 {v}，编号 {h}", "Sound: {items} items, version {v}, hash {h}"
    ).filled(items=len(playbook.items), v=playbook.version, h=playbook.hash)
    say(sound.in_(lang.value))


@app.command("show")
def show(
    item: Annotated[str | None, typer.Argument(help="只看这一项 · only this item")] = None,
    playbook: Annotated[
        Path | None, typer.Option(metavar="FILE", help="本站自己的数 · a station's own file")
    ] = None,
    lang: LangOption = LangChoice.ZH,
) -> None:
    """所有数字和理由。 Every number with its reason and source."""
    from zhagen.cli.inputs import find_item, open_playbook
    from zhagen.cli.listings import item_numbers
    from zhagen.cli.messages import say

    method = open_playbook(playbook, lang.value)
    items = method.items if item is None else (find_item(method, item, lang.value),)
    for spec in items:
        for line in item_numbers(spec, lang.value):
            say(line)


@app.command("diff")
def diff(file: StationFile, lang: LangOption = LangChoice.ZH) -> None:
    """本站文件改了什么。 What a station's own file changes."""
    from zhagen.cli.inputs import open_playbook
    from zhagen.cli.messages import say
    from zhagen.method.playbook.differences import differences
    from zhagen.method.terms import Words

    found = differences(open_playbook(None, lang.value), open_playbook(file, lang.value))
    for difference in found:
        say(difference.line(lang.value))
    if not found:
        say(Words("没有不同", "No difference").in_(lang.value))
