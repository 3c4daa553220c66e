"""Tables: which column is what, and rows to blocks, alike for every format that has them."""
