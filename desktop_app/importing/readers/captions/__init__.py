"""Subtitles and captions: timed cues to paragraphs."""
