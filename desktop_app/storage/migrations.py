"""From one schema version to the next, in order, each in a transaction."""

import sqlite3
from dataclasses import dataclass

from .schema import APPLICATION_ID, VERSION_1, VERSION_2, VERSION_3, VERSION_4


@dataclass(frozen=True, slots=True)
class Migration:
    """What leads to a schema version from the one before."""

    version: int
    name: str
    script: str


MIGRATIONS = (
    Migration(1, "the first tables", VERSION_1),
    Migration(2, "parts, links and what like texts share", VERSION_2),
    Migration(3, "saved searches", VERSION_3),
    Migration(4, "collections that hold nothing yet", VERSION_4),
)


def version_of(connection: sqlite3.Connection) -> int:
    """The schema version that a database says it has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring a database up to the newest schema: all steps, or none.

    The connection must be in autocommit mode.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for migration in migrations:
            if migration.version > version_of(connection):
                for statement in _statements(migration.script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {migration.version}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _statements(script: str) -> list[str]:
    """A script's statements one by one: `executescript` would end the transaction."""
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements
