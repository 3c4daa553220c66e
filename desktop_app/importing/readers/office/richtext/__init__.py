"""The parts of an RTF reader: tokens, code pages, and the document that they make."""
