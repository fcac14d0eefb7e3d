"""A person's own account: one page a file."""
