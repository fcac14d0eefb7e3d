"""zhagen start: the workplace, on this machine or for a station."""

from typing import Annotated

import typer

from zhagen.cli.options import DataFolder, LangChoice, LangOption


def start_workplace(
    demo: Annotated[
        bool, typer.Option("--demo", help="虚构示例，在 var/demo · a fictional demo, in var/demo")
    ] = False,
    data: DataFolder = None,
    host: Annotated[
        str, typer.Option(metavar="H", help="在哪个地址上 · the address to listen on")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", help="端口 · the port", min=1, max=65535)] = 8000,
    no_open: Annotated[bool, typer.Option("--no-open", help="不打开浏览器 · open no browser")] = False,
    lang: LangOption = LangChoice.ZH,
) -> None:
    """打开工作台。 Start the workplace: one process, its database in a data folder."""
    from zhagen.cli.demo import FOLDER, make_demo, prepare_demo, tell_people
    from zhagen.cli.installation import free_socket, name_hosts, serve
    from zhagen.cli.installed import set_up
    from zhagen.cli.messages import fail, tell
    from zhagen.method.terms import Words

    name_hosts(host)
    try:
        listening = free_socket(host, port)
    except OSError as problem:
        words = Words(
            "{h}:{p} 用不了：{why}。换一个：--port", "cannot use {h}:{p}: {why}; another one: --port"
        )
        fail(lang.value, words.filled(h=host, p=port, why=problem.strerror or problem))
    data = data or FOLDER if demo else data
    to_make = data is not None and demo and prepare_demo(data, lang.value)
    folder = set_up(data, lang.value)
    from django.db import Error

    from zhagen.web.installation import bring_up_to_date

    tell(Words("数据在 {d}", "Data in {d}").filled(d=folder), lang.value)
    try:
        bring_up_to_date()
        if to_make:
            make_demo(folder, lang.value)
    except Error as problem:
        words = Words("打不开数据库：{p}", "cannot open the database: {p}")
        fail(lang.value, words.filled(p=str(problem).strip()))
    address = f"http://{'127.0.0.1' if host in ('0.0.0.0', '::') else host}:{port}/"
    tell(Words("打开 {a}（Ctrl+C 结束）", "Open {a} (Ctrl+C ends it)").filled(a=address), lang.value)
    if demo:
        tell_people(lang.value)
    serve(listening, None if no_open else address)
