"""Web pages: guarded, walked, and the text of the page chosen from the rest."""
