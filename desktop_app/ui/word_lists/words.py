"""Word lists, and what is wrong with them, in the reader's language."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop_app.model.lexicons import LexiconProblem

translate = QCoreApplication.translate


def language_words(language: str) -> str:
    """The language that a file is for."""
    names = {
        "en": translate("WordLists", "English briefings"),
        "zh": translate("WordLists", "Chinese briefings"),
    }
    return names.get(language, language)


def problem_words(problem: LexiconProblem) -> str:
    """A problem with its file and line."""
    name = Path(problem.path).name
    told = _sentence(problem)
    if not problem.line:
        return translate("WordLists", "{file}: {problem}").format(file=name, problem=told)
    template = translate("WordLists", "{file}, line {line}: {problem}")
    return template.format(file=name, line=problem.line, problem=told)


def _sentence(problem: LexiconProblem) -> str:
    template = _about_file(problem.code) or _about_name(problem.code) or _about_word(problem.code)
    if not template:
        return problem.message
    hint = _form_words(problem.hint) if problem.code == "wrong_type" else problem.hint
    told = template.format(subject=problem.subject, hint=hint)
    if problem.code in ("unknown_table", "unknown_list") and problem.hint:
        told += translate("WordLists", " Do you mean “{name}”?").format(name=problem.hint)
    return told


def _about_file(code: str) -> str:
    return {
        "syntax": translate("WordLists", "This is no sound TOML ({subject})."),
        "encoding": translate("WordLists", "Not UTF-8: save the file as UTF-8."),
        "unreadable": translate("WordLists", "The file cannot be read ({subject})."),
        "too_large": translate("WordLists", "The file is larger than {hint} MB: keep what is needed."),
        "too_many": translate("WordLists", "{subject} words are too many: {hint} can be added."),
        "more": translate("WordLists", "There are more problems: mend those above first."),
    }.get(code, "")


def _about_name(code: str) -> str:
    return {
        "unknown_table": translate("WordLists", "There is no table “{subject}”."),
        "unknown_list": translate("WordLists", "There is no list “{subject}”."),
        "closed_table": translate("WordLists", "Nothing can be added to “{subject}”."),
        "wrong_type": translate("WordLists", "“{subject}” must be {hint}."),
        "emptied": translate("WordLists", "No word of “{subject}” would be left: leave one."),
    }.get(code, "")


def _about_word(code: str) -> str:
    return {
        "no_text": translate(
            "WordLists", "Entry {subject} of “{hint}” is no text: write it in quotation marks."
        ),
        "empty_word": translate("WordLists", "A word of “{hint}” is empty."),
        "long_word": translate("WordLists", "“{subject}” is too long for “{hint}”."),
        "short": translate("WordLists", "“{subject}” is too short for “{hint}”: write a phrase."),
        "odd_word": translate("WordLists", "“{subject}” cannot be a word of “{hint}”: write letters."),
        "capital": translate("WordLists", "“{subject}” has capitals: write small letters in “{hint}”."),
        "duplicate": translate("WordLists", "“{subject}” stands twice in “{hint}”: one can go."),
        "known": translate("WordLists", "“{subject}” is in the program's own “{hint}” already: it can go."),
        "not_ours": translate("WordLists", "“{subject}” is not in the program's “{hint}”: it can go."),
        "contradiction": translate(
            "WordLists", "“{subject}” is both added to “{hint}” and taken out: decide for one."
        ),
        "two_kinds": translate(
            "WordLists", "“{subject}” is in “{hint}”, too: take it out there, or leave it out here."
        ),
    }.get(code, "")


def _form_words(form: str) -> str:
    return {
        "lists": translate("WordLists", "a table of lists"),
        "list": translate("WordLists", "a list of words in brackets"),
        "table": translate("WordLists", "a table of words with their base forms"),
    }.get(form, translate("WordLists", "a text of words, or a list"))
