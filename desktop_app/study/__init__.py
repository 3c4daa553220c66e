"""What is made of an outline for those who work with it."""
