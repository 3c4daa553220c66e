"""From bytes to text that is spelt, spaced and lined alike in every format."""
