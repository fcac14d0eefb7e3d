"""Records of any kind, through the browser's door."""
