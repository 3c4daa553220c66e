"""Why a correction was refused, in the interface's language."""

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.ui.problems import sentence

translate = QCoreApplication.translate


def refusal(error: Exception) -> str:
    """One line; the library's own words, which are English and exact, where English is spoken."""
    if QLocale().language() is not QLocale.Language.Chinese:
        return _begun_high(sentence(error))
    if isinstance(error, NoSuchThingError):
        return translate("Refusals", "What this is about is not in the text any more. Look at it anew.")
    if isinstance(error, BadRequestError):
        return translate(
            "Refusals", "This cannot be: the entry makes no sense here, or the text has changed meanwhile."
        )
    return sentence(error)


def _begun_high(words: str) -> str:
    return words[:1].upper() + words[1:]
