"""Putting a transcript right: what is asked for in pop-overs, and done as undoable steps."""
