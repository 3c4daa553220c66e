from pathlib import Path

import pytest

from tests.support import BRIEFING, CHINESE, Desk, write


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "library")


@pytest.fixture
def english(tmp_path: Path) -> Path:
    return write(tmp_path / "orchard.txt", BRIEFING)


@pytest.fixture
def chinese(tmp_path: Path) -> Path:
    return write(tmp_path / "guoyuan.txt", CHINESE)
