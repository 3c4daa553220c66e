"""The three outline panes: frameworks, tasks and mechanisms."""
