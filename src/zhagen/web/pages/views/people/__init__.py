"""The people of an agency: one page a file."""
