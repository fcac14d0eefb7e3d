"""Votes: options once, a tap a place, the result beside it."""
