"""The view of what there is to check in an outline."""
