"""How the window looks, on one page."""
