from pathlib import Path

import pytest
from hypothesis import settings

from tests.support import BRIEFING, CHINESE, Desk, write

# The same examples on every run; `--hypothesis-profile=default` searches at random for others.
settings.register_profile("fixed", derandomize=True, database=None)
settings.load_profile("fixed")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "library")


@pytest.fixture
def english(tmp_path: Path) -> Path:
    return write(tmp_path / "orchard.txt", BRIEFING)


@pytest.fixture
def chinese(tmp_path: Path) -> Path:
    return write(tmp_path / "guoyuan.txt", CHINESE)
