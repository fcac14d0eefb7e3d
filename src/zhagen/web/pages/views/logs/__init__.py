"""What the manager reads of who did what."""
