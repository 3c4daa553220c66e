"""The list of what a search found."""
