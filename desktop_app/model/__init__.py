"""The domain: values and pure functions that every other part speaks in."""
