"""What a day begins with."""
