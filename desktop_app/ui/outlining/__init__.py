"""The reader's hand in the outline: what is asked for in panes and menus, done as undoable steps."""
