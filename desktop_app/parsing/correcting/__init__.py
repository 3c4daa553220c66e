"""The reader's corrections laid over a transcript: pure, and in the same order the same again."""
