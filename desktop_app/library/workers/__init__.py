"""Work that is done in processes of their own: the pool, what a worker can do, and what passes between."""
