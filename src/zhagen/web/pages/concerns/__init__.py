"""Pages of concerns and their steps."""
