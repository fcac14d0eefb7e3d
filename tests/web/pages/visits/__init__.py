"""Visits and the finder of people, through the browser's door."""
