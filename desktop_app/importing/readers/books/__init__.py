"""Books: chapters of web pages in a package."""
