"""The implementation matrix as tables that other programs open."""
