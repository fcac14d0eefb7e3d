"""Homes, buildings, people, bodies and things: their pages."""
