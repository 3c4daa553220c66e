"""The service layer: what the window and the command line can do to a library."""
