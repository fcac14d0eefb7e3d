"""A reading made visible: one offline HTML page, a board on the terminal, a workbook.

Nothing heavy is imported here: `zhagen.board.html`, `zhagen.board.terminal` and `zhagen.board.workbook` bring
Jinja2, rich and XlsxWriter only when they are asked for. This room judges nothing: it shows what was read.
"""
