"""What is asked of agencies and people; nothing here writes."""
