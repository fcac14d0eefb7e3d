"""zhagen start, doctor, ledger: the workplace, its installation and its evidence."""

from pathlib import Path
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
    lan: Annotated[
        bool, typer.Option("--lan", help="站里的手机也能打开 · for phones in the station's network too")
    ] = False,
    https: Annotated[
        bool,
        typer.Option("--https", help="同 --lan：加密，证书自己做 · with --lan: encrypted, own certificate"),
    ] = False,
    workers: Annotated[
        int, typer.Option(metavar="N", help="进程数，用在服务器上 · processes, on a server", min=1, max=64)
    ] = 1,
    no_open: Annotated[bool, typer.Option("--no-open", help="不打开浏览器 · open no browser")] = False,
    lang: LangOption = LangChoice.ZH,
) -> None:
    """打开工作台。 Start the workplace, its database in a data folder."""
    from zhagen.cli.demo import FOLDER, make_demo, prepare_demo, tell_people
    from zhagen.cli.installation import bring_up, said_why, set_up, take_turn
    from zhagen.cli.messages import fail, tell
    from zhagen.cli.serving import (
        NO_WORKERS,
        can_serve_by_workers,
        free_socket,
        name_hosts,
        serve,
        serve_by_workers,
    )
    from zhagen.cli.station_network import EVERYWHERE, join_network, need_an_account
    from zhagen.method.terms import Words

    if workers > 1 and not can_serve_by_workers():
        fail(lang.value, NO_WORKERS)
    network = join_network(port, https, lang.value) if lan else None
    if network is not None:
        host = EVERYWHERE
        name_hosts(*network.hosts)
    else:
        name_hosts(host)
    try:
        listening = free_socket(host, port)
    except OSError as problem:
        words = Words(
            "{h}:{p} 用不了：{why}。换一个：--port", "cannot use {h}:{p}: {why}; another one: --port"
        )
        fail(lang.value, words.filled(h=host, p=port, why=problem.strerror or problem))
    data = data or FOLDER if demo else data
    with take_turn(data, lang.value):
        to_make = data is not None and demo and prepare_demo(data, lang.value)
        folder = set_up(data, lang.value)
        tell(Words("数据在 {d}", "Data in {d}").filled(d=folder), lang.value)
        with said_why(lang.value):
            bring_up(folder, lang.value)
            if to_make:
                make_demo(folder, lang.value)
            if network is not None:
                need_an_account(lang.value)
    scheme = "https" if network is not None and network.https else "http"
    address = f"{scheme}://{'127.0.0.1' if host in ('0.0.0.0', '::') else host}:{port}/"
    tell(Words("打开 {a}（Ctrl+C 结束）", "Open {a} (Ctrl+C ends it)").filled(a=address), lang.value)
    if demo:
        tell_people(lang.value)
    certificate = None if network is None else network.tell_phones(folder, lang.value)
    if workers > 1 or certificate is not None:
        serve_by_workers(listening, workers, certificate)
    serve(listening, None if no_open else address)


FOUND = 1


def examine_installation(
    data: DataFolder = None,
    full: Annotated[
        bool,
        typer.Option("--full", help="逐条核对整个数据库 · every page, index and reference of the database"),
    ] = False,
    host: Annotated[str, typer.Option(metavar="H", help="在哪个地址上 · the address")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", help="端口 · the port", min=1, max=65535)] = 8000,
    lang: LangOption = LangChoice.ZH,
) -> None:
    """工作台哪里不对。 Say what is wrong with an installation; status 0 if nothing is, 1 if something."""
    from zhagen.cli.messages import say
    from zhagen.cli.serving import free_socket
    from zhagen.method.terms import Words
    from zhagen.web.doctor import Finding, examine

    findings = list(examine(data, full=full))
    place = {"h": host, "p": port}
    try:
        free_socket(host, port).close()
    except OSError:
        words = Words(
            "{h}:{p} 已被占用。若工作台正开着，这没有问题；否则换一个：--port",
            "{h}:{p} is taken; fine if the workplace is running; if not, another one: --port",
        )
        findings.append(Finding(False, words.filled(**place)))
    else:
        findings.append(Finding(True, Words("{h}:{p} 空着", "{h}:{p} is free").filled(**place)))
    for found in findings:
        say(f"{'✓' if found.fine else '✗'} {found.says.in_(lang.value)}")
    if not all(found.fine for found in findings):
        raise SystemExit(FOUND)


def write_ledger_of(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="写到哪个文件夹 · a folder")],
    data: DataFolder = None,
    parquet: Annotated[bool, typer.Option("--parquet", help="写 Parquet · Parquet instead of CSV")] = False,
    lang: LangOption = LangChoice.ZH,
) -> None:
    """把工作台里的记录写成台账。 Write an installation's evidence as a ledger."""
    from zhagen.cli.files import cannot_write
    from zhagen.cli.installation import open_installed
    from zhagen.cli.messages import fail, tell
    from zhagen.method.terms import Words

    if out.exists() and not out.is_dir():
        fail(lang.value, Words("{o} 不是文件夹", "{o} is no folder").filled(o=out))
    open_installed(data, lang.value)
    from zhagen.web.readings.service import write_installation_ledger

    try:
        rows = write_installation_ledger(out, "parquet" if parquet else "csv")
    except OSError as problem:
        cannot_write(out, problem, lang.value)
    else:
        words = Words("写好了 {o}：{t} 张表，{n} 行", "{o} written: {t} tables, {n} rows")
        tell(words.filled(o=out, t=len(rows), n=sum(rows.values())), lang.value)
