"""A reader a format; each is loaded when a file of its format comes."""
