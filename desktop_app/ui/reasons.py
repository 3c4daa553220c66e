"""What the library says of trouble, in the interface's language."""

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate


def reason(code: str, message: str) -> str:
    """What is wrong, and what to do.

    Args:
        code: of the error or problem.
        message: its own words: English, and more exact, so they are taken where English is spoken.
    """
    if _english():
        return message
    return (_of_files() | _of_libraries()).get(code, message)


def why_words(rule: str, why: str) -> str:
    """Why an item is in the outline.

    Args:
        rule: the id of the rule that found it; of several, joined by "+", the first counts.
        why: its own sentence: English, and more exact, so it is taken where English is spoken.
    """
    return why if _english() else rule_sentence(rule) or why


def rule_sentence(rule: str) -> str:
    """What a rule looks for, as a sentence on what it found; empty for a rule that is not known.

    Args:
        rule: its id; of several, joined by "+", the first counts.
    """
    return _by_rule(_of_rules(), rule)


def rule_name(rule: str) -> str:
    """A reader's words for a rule.

    Args:
        rule: its id; of several, joined by "+", the first counts.
    """
    return _by_rule(_names_of_rules(), rule) or translate("Reasons", "another sign in the text")


def _by_rule(words: dict[str, str], rule: str) -> str:
    first = rule.partition("+")[0]
    return words.get(first) or words.get(first.partition(".")[0], "")


def _english() -> bool:
    return QLocale().language() in (QLocale.Language.English, QLocale.Language.C)


def _of_rules() -> dict[str, str]:
    """By the rule's id, or by what stands before the dot in it."""
    part = translate("Reasons", "It is part of a framework that the text sets out.")
    member = translate("Reasons", "It is one of a group that the text announces.")
    promise = translate("Reasons", "The speaker commits to doing it.")
    mechanism = translate("Reasons", "The text names a mechanism that is founded or run.")
    return {
        "framework.part": part,
        "formula.part": part,
        "set.member": member,
        "list.member": member,
        "member": member,
        "run": translate("Reasons", "It is one of a series that the text counts off in order."),
        "set": translate("Reasons", "The text announces so many of them."),
        "count": translate("Reasons", "The text announces so many of them."),
        "list": translate("Reasons", "The text announces a list and names what is on it."),
        "framework": translate("Reasons", "The text sets out a framework by this name."),
        "formula": translate("Reasons", "The text sets out a framework in numbers."),
        "task": promise,
        "commitment": promise,
        "act.directed": translate("Reasons", "The text says who is told to do it."),
        "act": translate("Reasons", "The text tells of a step that is taken or about to be."),
        "goal": translate("Reasons", "The text names it as a goal."),
        "programme": translate("Reasons", "The text names a programme."),
        "body": translate("Reasons", "The text names a body that is to work on it."),
        "mechanism": mechanism,
        "system": mechanism,
        "law": translate("Reasons", "The text names a law, an order or another rule."),
        "name": translate("Reasons", "Somebody asks about it by name, and the answer takes it up."),
        "reader": translate("Reasons", "A reader added it."),
    }


def _names_of_rules() -> dict[str, str]:
    """By the rule's id, or by what stands before the dot in it."""
    part, member = translate("Reasons", "part of a framework"), translate("Reasons", "member of a group")
    count, promise = translate("Reasons", "stated number"), translate("Reasons", "commitment")
    mechanism = translate("Reasons", "mechanism")
    return {
        "framework.part": part,
        "formula.part": part,
        "set.member": member,
        "list.member": member,
        "member": member,
        "run": translate("Reasons", "counted series"),
        "set": count,
        "count": count,
        "list": translate("Reasons", "announced list"),
        "framework": translate("Reasons", "named framework"),
        "formula": translate("Reasons", "formula of numbers"),
        "task": promise,
        "commitment": promise,
        "act.directed": translate("Reasons", "order to act"),
        "act": translate("Reasons", "announced step"),
        "goal": translate("Reasons", "goal"),
        "programme": translate("Reasons", "programme"),
        "body": translate("Reasons", "named body"),
        "mechanism": mechanism,
        "system": mechanism,
        "law": translate("Reasons", "law or order"),
        "name": translate("Reasons", "name taken up in the answer"),
        "reader": translate("Reasons", "added by a reader"),
    }


def _of_files() -> dict[str, str]:
    return {
        "missing": translate("Reasons", "there is no such file: check the path"),
        "no_permission": translate("Reasons", "it may not be read: check the permissions"),
        "not_a_file": translate("Reasons", "this is no regular file: choose another"),
        "unreadable": translate("Reasons", "the system cannot read the file"),
        "empty": translate("Reasons", "the file is empty"),
        "empty_folder": translate("Reasons", "the folder holds no file to import"),
        "blank": translate("Reasons", "the file holds no text"),
        "archive": translate("Reasons", "the archive cannot be read here: unpack it first"),
        "binary": translate("Reasons", "no text can be read from this kind of file: save it as text first"),
        "bomb": translate("Reasons", "the file unfolds to more than any transcript holds: it is not opened"),
        "damaged": translate("Reasons", "the file is damaged: copy it or save it again"),
        "truncated": translate("Reasons", "the file ends early: copy or download it again"),
        "password": translate("Reasons", "it is protected by a password: save it without one first"),
        "no_text": translate("Reasons", "the file holds no text; scanned pages: recognise them first (OCR)"),
        "too_deep": translate("Reasons", "the file is nested too deeply to be a transcript"),
        "unknown_encoding": translate("Reasons", "no encoding of that name is known: choose another"),
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
