"""The commands under one name."""

import typer

from zhagen.cli.commands import ledgers, playbook, reading, workplace

app = typer.Typer(
    name="zhagen",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="扎根：从日常记录读出社区工作四阶段手法的 62 项。 The four-stage method of community work, read from records.",
)

app.command("read")(reading.read_board)
app.command("explain")(reading.explain_item)
app.command("history")(reading.show_history)
app.command("compare")(reading.compare_days)
app.command("check")(ledgers.check_ledger)
app.command("template")(ledgers.make_template)
app.command("tables")(ledgers.show_tables)
app.command("start")(workplace.start_workplace)
app.command("doctor")(workplace.examine_installation)
app.command("ledger")(workplace.write_ledger_of)
app.command("example")(ledgers.make_example)
app.add_typer(playbook.app, name="playbook")
