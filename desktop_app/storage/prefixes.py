"""Ids as a person types them: their beginning is enough where it means only one."""

import sqlite3

from desktop_app.model.errors import NoSuchThingError

_SHOWN = 5


def resolve(connection: sqlite3.Connection, table: str, prefix: str) -> str:
    """The id of the row that a prefix means, in the bin or not.

    Args:
        connection: the database.
        table: "transcript" or "annotation"; also what the error calls the thing.
        prefix: the id or its beginning, in any case.

    Raises:
        NoSuchThingError: it means none, or several.
    """
    wanted = prefix.strip().lower()
    rows = connection.execute(f"SELECT id FROM {table} WHERE substr(id, 1, ?) = ?", (len(wanted), wanted))
    found = sorted(row[0] for row in rows) if wanted else []
    if len(found) == 1:
        return str(found[0])
    raise NoSuchThingError(table, prefix, tuple(found[:_SHOWN]))
