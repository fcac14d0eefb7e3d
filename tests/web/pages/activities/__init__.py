"""Activities and groups, through the browser's door."""
