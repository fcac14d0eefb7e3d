"""What is done with accounts, roles and places: one transaction each, with its audit row."""
