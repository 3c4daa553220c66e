"""Every example of the templates works: switched on, it changes the outline as the template says."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from template_samples import SAMPLES, Sample

from desktop_app.assets import asset_text
from desktop_app.outline.wordlists.forms import LANGUAGES, form_of, ours, taken_apart

ROOT = Path(__file__).parents[3]
_SWITCHED_OFF = re.compile(r"#(?:\[(?P<table>[\w.]+)\]|(?P<name>\w+) = .*)")
Outlined = tuple[list[str], list[list[str]]]


def _switched_on(language: str, key: str = "") -> str:
    """The template with one list's example switched on, or with all of them."""
    lines, table = [], ""
    for line in asset_text("lexicons", f"template.{language}.toml").splitlines():
        match = _SWITCHED_OFF.fullmatch(line)
        table = (match and match["table"]) or table
        wanted = match and (not key or key in (table, f"{table}.{match['name']}"))
        opens = match and match["table"] and key.startswith(f"{table}.") and key.count(".") > table.count(".")
        lines.append(line[1:] if wanted or opens else line)
    return "\n".join(lines)


def _outlined(cases: list[tuple[str, str, list[str]]]) -> list[Outlined]:
    """Outlines with words of a reader's, made in another process: this one has loaded its rules."""
    made = subprocess.run(
        [sys.executable, Path(__file__).with_name("outlines_with_words.py")],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )
    found: list[Any] = json.loads(made.stdout)
    return [(problems, outlines) for problems, outlines in found]


def _faults(sample: Sample, plain: list[str], extended: list[str]) -> list[str]:
    """What a word was to do to an outline and has not done."""
    return [
        *(["was not there"] if sample.lost and sample.lost not in plain else ()),
        *(["was not taken away"] if sample.lost in extended else ()),
        *(["was there before"] if sample.gained in plain else ()),
        *(["was not brought"] if sample.gained and sample.gained not in extended else ()),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_has_a_sample(language: str) -> None:
    examples = tomllib.loads(_switched_on(language))
    words = {
        (f"{table}.{name}", word)
        for table, lists in examples.items()
        for name, value in lists.items()
        for word in _words(language, table, name, value)
    }
    assert words == {(sample.key, sample.word) for sample in SAMPLES[language]}
    assert all(sample.lost or sample.gained for sample in SAMPLES[language])


def _words(language: str, table: str, name: str, value: Any) -> list[str]:  # noqa: ANN401 - a list in any form
    if isinstance(value, list):
        return value
    form = form_of(table, name, ours(language)[table][name])
    return taken_apart(form, value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_works_by_itself_and_with_all_the_others(language: str) -> None:
    samples = SAMPLES[language]
    texts = [sample.text for sample in samples]
    alone = [(language, _switched_on(language, sample.key), [sample.text]) for sample in samples]
    together = (language, _switched_on(language), texts)
    (_, plain), (problems, all_on), *each = _outlined([(language, "", texts), together, *alone])
    assert problems == []
    faults = {}
    for sample, before, with_all, (told, (by_itself,)) in zip(samples, plain, all_on, each, strict=True):
        found = [*told, *_faults(sample, before, by_itself)]
        found += [f"together: {fault}" for fault in _faults(sample, before, with_all)]
        if found:
            faults[sample.key, sample.word] = found, by_itself, with_all
    assert faults == {}
