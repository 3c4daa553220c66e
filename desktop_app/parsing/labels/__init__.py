"""Speakers' labels: every way to read one, what speaks for it, and where they stand."""
