"""Concerns through the browser's door."""
