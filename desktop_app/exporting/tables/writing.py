"""The door to this package: a matrix in, the bytes of a file out."""

from desktop_app.exporting.words import words_for
from desktop_app.model.errors import BadRequestError
from desktop_app.model.matrix import Matrix

from .csv_table import write_csv
from .markdown_table import write_markdown
from .sheet import sheet_of

TABLE_FORMATS = ("csv", "xlsx", "markdown")
ENDINGS = {"csv": ".csv", "xlsx": ".xlsx", "markdown": ".md"}
"""How a file of each format is named."""


def write_table(matrix: Matrix, kind: str, language: str, title: str) -> bytes:
    """A matrix as one file.

    Args:
        matrix: what to write.
        kind: one of TABLE_FORMATS.
        language: of heads and statuses.
        title: of what it is about, for the properties of formats that have some.

    Raises:
        BadRequestError: there is no such format.
    """
    sheet = sheet_of(matrix, words_for(language))
    match kind:
        case "csv":
            return write_csv(sheet)
        case "markdown":
            return write_markdown(sheet)
        case "xlsx":
            # Loaded when wanted: it would slow every other export down.
            from .xlsx_table import write_xlsx

            return write_xlsx(sheet, title)
        case _:
            raise BadRequestError(f"there is no format “{kind}” for tables: use {', '.join(TABLE_FORMATS)}")
