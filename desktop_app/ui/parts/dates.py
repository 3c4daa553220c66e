"""Dates as a reader writes them, as exactly as they are known."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def date_words(iso: str) -> str:
    """A date such as "18 Mar 2025", "Mar 2025" or "2025" from what is known of it.

    Args:
        iso: ISO 8601 from the year on; what is no such date is given back as it is.
    """
    parts = iso[:10].split("-")
    formats = {
        2: QCoreApplication.translate("Dates", "MMM yyyy"),
        3: QCoreApplication.translate("Dates", "d MMM yyyy"),
    }
    if len(parts) not in formats or not all(part.isdecimal() for part in parts):
        return iso
    year, month, *rest = map(int, parts)
    date = QDate(year, month, rest[0] if rest else 1)
    return QLocale().toString(date, formats[len(parts)]) if date.isValid() else iso
