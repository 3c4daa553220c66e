"""Who takes part, under which name, and in which role."""
