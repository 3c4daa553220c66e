"""Words and names: the tables of all languages, and the small questions that every step asks of them."""
