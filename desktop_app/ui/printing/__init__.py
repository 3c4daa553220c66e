"""A briefing on paper."""
