"""Taking files in: which they are, where each belongs, and what became of it."""
