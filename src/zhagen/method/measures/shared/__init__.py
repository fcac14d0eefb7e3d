"""Rows, things and numbers that several measures share, as data."""
