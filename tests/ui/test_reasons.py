"""Why an item stands in the outline: told in words, whichever rule found it."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop_app.assets import asset_text
from desktop_app.model.outline import READER, Kind
from desktop_app.ui.reasons import rule_name, rule_sentence
from desktop_app.ui.translation import Translation
from tests.support import ROOT

SOURCES = sorted((ROOT / "desktop_app" / "outline").rglob("*.py"))
RULE = re.compile(r"[a-z]+\.[a-z_]*")
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    before = QLocale()
    translation = Translation(qapp)
    yield translation.choose
    translation.choose("en")
    QLocale.setDefault(before)


def rules_in(path: Path) -> Iterator[str]:
    """Every rule that a module may give: written as one, given as one, or returned by what gives one."""
    tree, givers = ast.parse(path.read_text("utf-8")), set()
    takers = {"Finding": 3, "Draft": 3, "Name": 3} | {
        node.name: [arg.arg for arg in node.args.args].index("rule")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and "rule" in [arg.arg for arg in node.args.args]
    }
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(words)) if RULE.fullmatch(words) and not words.endswith("toml"):
                yield words
            case ast.JoinedStr(values=[ast.Constant(value=str(head)), *_]) if RULE.fullmatch(head):
                yield f"{head}any"
            case ast.JoinedStr(
                values=[ast.FormattedValue(value=ast.Attribute(value=ast.Name(id="kind"))), tail]
            ):
                yield from (f"{kind.value}{ast.literal_eval(tail)}" for kind in (Kind.LAW, Kind.PROGRAMME))
            case ast.Call(func=ast.Name(id=name), args=args) if len(args) > takers.get(name, len(args)):
                yield from words_of(args[takers[name]])
            case ast.Assign(targets=[ast.Name(id="rule")], value=ast.Call(func=ast.Name(id=name))):
                givers.add(name)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name in givers:
            returns = (step.value for step in ast.walk(node) if isinstance(step, ast.Return) and step.value)
            yield from (words for value in returns for words in words_of(value))


def words_of(value: ast.expr) -> Iterator[str]:
    """The words that an expression may be."""
    parts = (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,)
    for part in parts:
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
            yield part.value


def all_rules() -> list[str]:
    """Rules that the code can give, that labelled briefings were found to yield, and the reader's own."""
    counted = tomllib.loads(asset_text("tables", "confidence.toml"))
    seen = {rule for language in counted.values() for rule in language["rules"]}
    return sorted({rule for path in SOURCES for rule in rules_in(path)} | seen | {READER})


def test_rules_are_collected_whichever_way_they_are_written() -> None:
    """Else the tests below prove nothing."""
    given = {rule for path in SOURCES for rule in rules_in(path)}
    ways = {
        "commitment",
        "act.announced",
        "name.taken_up",
        "run.any",
        "law.introduced",
        "mechanism",
        "system",
    }
    assert ways <= given


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_rule_has_a_name_and_a_reason(speak: Callable[[str], None], language: str) -> None:
    speak(language)
    unknown = rule_name("no such rule")
    assert [rule for rule in all_rules() if rule_name(rule) == unknown or not rule_sentence(rule)] == []


def test_names_and_reasons_of_rules_are_chinese_where_chinese_is_spoken(speak: Callable[[str], None]) -> None:
    speak("zh")
    told = {words for rule in all_rules() for words in (rule_name(rule), rule_sentence(rule))}
    assert [words for words in told if not HAN.search(words) or re.search("[A-Za-z]", words)] == []
