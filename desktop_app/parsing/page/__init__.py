"""What stands on the page beside the words that are said, and the words put together without it."""
