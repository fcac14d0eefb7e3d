"""Pages of residents' groups."""
