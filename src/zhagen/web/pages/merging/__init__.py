"""Two entries that are one: found, compared, made one, undone."""
