"""zhagen doctor: what is wrong with an installation."""

from typing import Annotated

import typer

from zhagen.cli.options import DataFolder, LangChoice, LangOption

FOUND = 1


def examine_installation(
    data: DataFolder = None,
    host: Annotated[str, typer.Option(metavar="H", help="在哪个地址上 · the address")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", help="端口 · the port", min=1, max=65535)] = 8000,
    lang: LangOption = LangChoice.ZH,
) -> None:
    """工作台哪里不对。 Say what is wrong with an installation; status 0 if nothing is, 1 if something."""
    from zhagen.cli.installation import free_socket
    from zhagen.method.terms import Words
    from zhagen.web.examination import Finding, examine

    findings = list(examine(data))
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
        print("✓" if found.fine else "✗", found.says.in_(lang.value))
    if not all(found.fine for found in findings):
        raise SystemExit(FOUND)
