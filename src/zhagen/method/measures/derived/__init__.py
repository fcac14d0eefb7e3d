"""Rows, things and numbers derived from the tables that several measures and notes share, as data."""
