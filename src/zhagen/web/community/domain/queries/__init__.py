"""What is asked of these records; nothing here writes."""
