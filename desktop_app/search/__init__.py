"""Finding paragraphs and notes by their words. Only this package knows Whoosh."""
