"""Part of Briefing Desk."""
