"""Both languages of exported pages say everything."""

from desktop_app.exporting.words import words_for
from desktop_app.model.annotation import Anchoring, Colour, Target
from desktop_app.model.outline import Kind, Status
from desktop_app.model.transcript import Role

GROUPS = {"roles": Role, "kinds": Kind, "statuses": Status, "colours": Colour, "anchoring": Anchoring}


def test_both_languages_have_the_same_words() -> None:
    english, chinese = words_for("en").table, words_for("zh").table
    assert english.keys() == chinese.keys()
    assert all(isinstance(english[key], dict) == isinstance(chinese[key], dict) for key in english)


def test_every_closed_kind_has_a_name() -> None:
    for language in ("en", "zh"):
        table = words_for(language).table
        for group, kind in GROUPS.items():
            assert set(table[group]) == {member.value for member in kind}
        assert all(f"on_{target}" in table for target in Target)


def test_other_languages_are_headed_in_english() -> None:
    assert words_for("fr") is words_for("en")
    assert words_for("zh-Hant") is words_for("zh")
