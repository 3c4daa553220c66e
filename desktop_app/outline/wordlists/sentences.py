"""What is wrong with a file of words, in a sentence that says what to do."""

_SENTENCES = {
    "syntax": "this is no sound TOML: {subject}",
    "encoding": "this line holds bytes that are no UTF-8: save the file as UTF-8",
    "unreadable": "the file cannot be read: {subject}",
    "too_large": "the file is larger than {hint} MB: keep only the words that are needed",
    "too_many": "{subject} words are too many: {hint} can be added",
    "more": "there are more problems: mend those above first",
    "unknown_table": "there is no table “{subject}”",
    "closed_table": "nothing can be added to “{subject}”: there the place of a word is its value",
    "unknown_list": "there is no list “{subject}”",
    "wrong_type": "“{subject}” must be {hint}",
    "no_text": "entry {subject} of “{hint}” is no text: write it in quotation marks, or take it out",
    "empty_word": "a word of “{hint}” is empty: take it out, or write one",
    "long_word": "“{subject}” is too long for a word of “{hint}”",
    "odd_word": "“{subject}” cannot be a word of “{hint}”: write letters, without signs or needless blanks",
    "capital": "“{subject}” has capitals: the words of “{hint}” are written in small letters",
    "short": "“{subject}” is too short for “{hint}”: all of it are phrases of several words",
    "duplicate": "“{subject}” stands in “{hint}” already: one of the two can go",
    "known": "“{subject}” is in the program's own “{hint}” already: it can go",
    "not_ours": "“{subject}” is not in the program's own “{hint}”: there is nothing to take out",
    "contradiction": "“{subject}” is both added to “{hint}” and taken out of it: decide for one",
    "emptied": "no word of “{subject}” would be left: leave one",
    "two_kinds": "“{subject}” is in “{hint}”, too: take it out there (-{subject}), or leave it out here",
}
_FORMS = {
    "lists": "a table of lists",
    "list": 'a list of words: ["one", "another"]',
    "words": "a string of words with blanks between, or a list",
    "characters": "a string of characters, or a list",
    "pairs": "a string of pairs of characters with blanks between, or a list",
    "table": 'a table of words with their base forms: word = "base"',
}
_NAMED = ("unknown_table", "unknown_list")


def sentence(code: str, subject: str, hint: str) -> str:
    """A problem in English; names that were meant are added where they are known."""
    words = _SENTENCES[code].format(subject=subject, hint=_FORMS.get(hint, hint))
    return f"{words}; do you mean “{hint}”?" if hint and code in _NAMED else words
