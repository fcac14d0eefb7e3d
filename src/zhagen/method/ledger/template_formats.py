"""How the cells of the template look."""

from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format

_REQUIRED, _EXAMPLE = "#FBE5D6", "#F2F2F2"


@dataclass(frozen=True, slots=True)
class Formats:
    """`required` and `optional` are headings; the rest are cells. Ids are text, so that 001 stays 001."""

    title: Format
    wrapped: Format
    required: Format
    optional: Format
    text: Format
    date: Format
    example: Format
    example_date: Format

    @classmethod
    def of(cls, book: xlsxwriter.Workbook) -> "Formats":
        """The formats of one workbook."""
        example = {"italic": True, "font_color": "#7F7F7F", "bg_color": _EXAMPLE}
        return cls(
            title=book.add_format({"bold": True, "font_size": 14}),
            wrapped=book.add_format({"text_wrap": True, "valign": "top"}),
            required=book.add_format({"bold": True, "bottom": 1, "bg_color": _REQUIRED}),
            optional=book.add_format({"bold": True, "bottom": 1}),
            text=book.add_format({"num_format": "@"}),
            date=book.add_format({"num_format": "yyyy-mm-dd"}),
            example=book.add_format(example),
            example_date=book.add_format(example | {"num_format": "yyyy-mm-dd"}),
        )
