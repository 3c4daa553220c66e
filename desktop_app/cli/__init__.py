"""The command line: words in, tables or JSON out; all logic is the library's."""
