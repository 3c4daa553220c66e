"""Briefings that belong together: pages of one, copies, other languages."""
