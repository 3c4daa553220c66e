"""Briefings with the reader's notes, written for other programs."""
