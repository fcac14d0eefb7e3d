"""People, roles and places of an agency."""
