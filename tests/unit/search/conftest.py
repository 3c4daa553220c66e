"""A small index for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from search_shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path / "index")
    yield made
    made.index.close()
