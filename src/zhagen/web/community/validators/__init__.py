"""What must be so of these records, beyond what is asked of every record."""
