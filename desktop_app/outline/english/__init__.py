"""The outline of an English transcript: frameworks, tasks, mechanisms, sets, laws, programmes."""

from .cueing import cues
from .extraction import find

__all__ = ["cues", "find"]
