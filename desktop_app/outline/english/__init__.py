"""The outline of English text."""
