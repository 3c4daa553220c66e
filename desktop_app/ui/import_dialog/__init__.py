"""Importing with options: which files, how they are read, and how they would look."""
