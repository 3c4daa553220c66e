"""The search field and the buttons that narrow a search."""
