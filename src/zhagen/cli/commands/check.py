"""zhagen check: what is wrong with a ledger, and what is only remarkable."""

from zhagen.cli.options import LangChoice, LangOption, LedgerArgument, Strict


def check_ledger(ledger: LedgerArgument, strict: Strict = False, lang: LangOption = LangChoice.ZH) -> None:
    """检查记录：0 没有问题，1 有提醒，2 有错误。 Ends with 0 (clean), 1 (remarks) or 2 (errors)."""
    from zhagen.cli.inputs import open_ledger
    from zhagen.cli.messages import list_lines
    from zhagen.method.terms import Words

    book = open_ledger(ledger, lang.value, strict=strict)
    rows = sum(len(frame) for frame in book.frames.values())
    counted = Words("读入 {rows} 行，{n} 处提醒。", "{rows} rows read, {n} remarks.")
    print(counted.filled(rows=rows, n=len(book.remarks)).in_(lang.value))
    for line in list_lines(book.remarks, lang.value):
        print(line)
    raise SystemExit(1 if book.remarks else 0)
