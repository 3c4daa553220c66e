"""What the head of a file says of the briefing: title, date, place, source and series."""
