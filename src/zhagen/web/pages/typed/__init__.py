"""What was typed is kept when a session ended meanwhile: sealed, for the person who typed it."""
