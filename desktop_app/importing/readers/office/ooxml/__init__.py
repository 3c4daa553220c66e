"""The parts of a Word document: styles, numbers, runs, notes and the body that holds them together."""
