"""What the page shows, made ready in Python: the templates only loop."""
