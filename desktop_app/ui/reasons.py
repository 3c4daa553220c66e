"""What the library says of trouble, in the interface's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

translate = QCoreApplication.translate

# Said by the importing as they stand here; those with numbers in them stay English.
_WARNINGS = (
    QT_TRANSLATE_NOOP("Reasons", "no speakers found: the text is one turn"),
    QT_TRANSLATE_NOOP("Reasons", "it lay in the bin and was taken out, with its notes"),
    QT_TRANSLATE_NOOP("Reasons", "zero bytes were taken out"),
)


def reason(code: str, message: str) -> str:
    """What is wrong, and what to do.

    Args:
        code: of the error or problem.
        message: its own words: English, and more exact, so they are taken where English is spoken.
    """
    if QLocale().language() in (QLocale.Language.English, QLocale.Language.C):
        return message
    return (_of_files() | _of_libraries()).get(code, message)


def warning_words(text: str) -> str:
    """A warning of the importing; one that is not known here as it is."""
    return translate("Reasons", text)


def _of_files() -> dict[str, str]:
    return {
        "missing": translate("Reasons", "there is no such file: check the path"),
        "no_permission": translate("Reasons", "it may not be read: check the permissions"),
        "not_a_file": translate("Reasons", "this is no regular file: choose another"),
        "unreadable": translate("Reasons", "the system cannot read the file"),
        "empty": translate("Reasons", "the file is empty"),
        "empty_folder": translate("Reasons", "the folder holds no file to import"),
        "blank": translate("Reasons", "the file holds no text"),
        "binary": translate("Reasons", "this is no plain text: save it as such first"),
        "undecodable": translate("Reasons", "the text's encoding is not known: save the file as UTF-8"),
        "too_large": translate("Reasons", "the file is too large: split it"),
        "too_slow": translate("Reasons", "reading the file took too long: split it"),
        "too_demanding": translate("Reasons", "reading the file took too much memory: split it"),
        "broken_answer": translate("Reasons", "the file could not be read: save it anew"),
        "reader_failed": translate("Reasons", "the file could not be read, and nothing was stored"),
    }


def _of_libraries() -> dict[str, str]:
    restore = translate("Reasons", "the library is damaged: restore a backup")
    rebuild = translate("Reasons", "the search index cannot be used: make it again")
    return {
        "locked": translate("Reasons", "another program is writing to the library: try again later"),
        "read_only": translate("Reasons", "the library can only be read, not written to"),
        "newer_version": translate("Reasons", "the library was made by a newer version of the program"),
        "disk_full": translate("Reasons", "the disk is full, and nothing was stored: make room"),
        "interrupted": translate("Reasons", "the work ended early: do it again"),
        "damaged": restore,
        "database_damaged": restore,
        "dangling_row": restore,
        "text_changed": restore,
        "text_differs": restore,
        "original_damaged": translate("Reasons", "an imported file's copy is damaged: import it again"),
        "index_damaged": rebuild,
        "index_incomplete": rebuild,
    }
