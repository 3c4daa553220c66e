"""The library on disk: one SQLite file and the original files; the only SQL."""
