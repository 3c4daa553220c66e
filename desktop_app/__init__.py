"""Briefing Desk: study briefings offline."""

__version__ = "0.1.0"
