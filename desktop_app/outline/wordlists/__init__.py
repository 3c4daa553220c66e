"""The word lists that the rules read: the program's own, and what a reader adds to them or takes out."""
