"""Briefings that belong together: offers to join or link them."""
