"""Bytes to a `Document`: which format a file is in, and a reader for each; `reading` is the door."""
