"""What is read of records, within a person's scope."""
