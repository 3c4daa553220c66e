"""Word processors' documents: a reader a format, and what their paragraphs have in common."""
