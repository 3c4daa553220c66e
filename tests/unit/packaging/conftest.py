"""Puts packaging/ on the path, as it is when bootstrap.py runs as a script."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))
