"""Marks on a text that stay where they were made, although the text changes."""
