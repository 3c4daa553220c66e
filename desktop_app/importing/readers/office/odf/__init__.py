"""The parts of an OpenDocument text: styles, lists, and the body that holds them together."""
