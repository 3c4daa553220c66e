"""The details of a briefing: what is known of it and where from, to be read and put right."""
