"""The practice loop: what was found, decided, asked and reviewed."""
