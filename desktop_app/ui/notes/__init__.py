"""The reader's notes: their list, and the card they are written on."""
