"""The outline of Chinese text."""
