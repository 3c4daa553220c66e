"""Parliaments' mark-up for what was said: TEI and Akoma Ntoso."""
