"""What must be so of an agency's own records."""
