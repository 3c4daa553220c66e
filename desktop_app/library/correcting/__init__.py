"""The reader puts a transcript right: corrections made, laid over the text, taken back, and kept."""
