"""Fieldwork: what was planned and done, day by day."""
