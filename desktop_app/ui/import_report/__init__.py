"""What became of each file of an import, on a page of its own."""
