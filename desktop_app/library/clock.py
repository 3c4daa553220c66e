"""The time of day, as it is stored."""

from datetime import UTC, datetime


def now() -> str:
    """This moment in UTC, ISO 8601 to the microsecond, so that texts sort as moments do."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
