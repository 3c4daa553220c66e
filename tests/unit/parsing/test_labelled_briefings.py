"""How much of turns, speakers, roles, exchanges, metadata and people is found in labelled plain texts."""

import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.records import to_plain
from desktop_app.parsing.pipeline import parse

BESIDE = Path(__file__).parents[3] / ".." / "shared"
GOLDS = sorted((BESIDE / "data" / "briefings").glob("*/gold.json"))
TEXTS = [path.parent for path in GOLDS if (path.parent / "source.txt").is_file()]
FLOORS = {  # over all briefings
    "turns_f1": 0.99,
    "speaker_accuracy": 0.99,
    "role_accuracy": 0.98,
    "exchange_f1": 0.97,
    "metadata_accuracy": 0.95,
    "participants_f1": 0.97,
}
pytestmark = pytest.mark.skipif(not TEXTS, reason="the labelled briefings are not beside the project")


@pytest.fixture(scope="module")
def score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", BESIDE / "tools" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def counted(score: ModuleType, folder: Path) -> Counter[str]:
    gold: dict[str, Any] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    shown = to_plain(parse(read((folder / "source.txt").read_bytes(), "source.txt")))
    counts, _ = score.score_one(gold, shown, {"items": []})
    return Counter(counts)


def test_all_briefings_together_reach_the_floors(score: ModuleType) -> None:
    total: Counter[str] = Counter()
    for folder in TEXTS:
        total.update(counted(score, folder))
    figures = score.figures(total)
    assert {name: figures[name] for name in FLOORS if figures[name] < FLOORS[name]} == {}


@pytest.mark.parametrize("folder", TEXTS, ids=lambda folder: folder.name)
def test_each_briefing_has_its_turns_and_speakers(score: ModuleType, folder: Path) -> None:
    figures = score.figures(counted(score, folder))
    assert figures["turns_f1"] >= 0.95
    assert figures["speaker_accuracy"] >= 0.95
    assert figures["role_accuracy"] >= 0.9


def test_the_customs_page_is_read_without_a_mistake(score: ModuleType) -> None:
    figures = score.figures(counted(score, BESIDE / "data" / "briefings" / "seed-customs-2024-07-30"))
    wanted = ("turns_f1", "speaker_accuracy", "role_accuracy", "exchange_f1")
    assert [figures[name] for name in wanted] == [1.0] * 4
