"""The commands under one name."""

import typer

from zhagen.cli.commands import (
    check,
    doctor,
    explain,
    history,
    ledger,
    ledgers,
    playbook,
    read,
    reading,
    tables,
    template,
    workplace,
)

app = typer.Typer(
    name="zhagen",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="扎根：从日常记录读出社区工作四阶段手法的 62 项。 The four-stage method of community work, read from records.",
)

app.command("read")(read.read_board)
app.command("explain")(explain.explain_item)
app.command("history")(history.show_history)
app.command("compare")(reading.compare_days)
app.command("check")(check.check_ledger)
app.command("template")(template.make_template)
app.command("tables")(tables.show_tables)
app.command("start")(workplace.start_workplace)
app.command("doctor")(doctor.examine_installation)
app.command("ledger")(ledger.write_ledger_of)
app.command("example")(ledgers.make_example)
app.add_typer(playbook.app, name="playbook")
