"""From a transcript to what it announces: rules over sentences, lexicons a person can read."""
