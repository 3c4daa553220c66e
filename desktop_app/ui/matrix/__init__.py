"""The implementation matrix, on a page of its own."""
