"""Homes, buildings, people, bodies and things: lists, pages with their timelines, what is written down together."""
