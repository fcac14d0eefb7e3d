"""From the database to a reading."""
