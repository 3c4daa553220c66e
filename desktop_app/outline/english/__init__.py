"""The outline of an English transcript: frameworks, tasks, mechanisms, sets, laws, programmes."""

from .extraction import find

__all__ = ["find"]
