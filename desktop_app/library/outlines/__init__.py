"""The reader's hand in outlines: what is decided, how it is done and undone, how it outlives the finding."""
