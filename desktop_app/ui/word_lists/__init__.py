"""The reader's own words for the outline, and outlining again with them."""
