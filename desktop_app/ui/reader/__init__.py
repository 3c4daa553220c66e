"""The page on which a briefing is read."""
