"""What happens to these records: one verb and noun a file."""
