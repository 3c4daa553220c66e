"""What several panes are made of: drawing, headers, pop-overs, a tree model."""
