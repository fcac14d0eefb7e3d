"""Pages of activities and their rolls."""
