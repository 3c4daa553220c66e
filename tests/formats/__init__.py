"""Files of every format, written by hand for the tests."""
