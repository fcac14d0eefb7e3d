"""Questionnaires: a round, its sheets one a screen or as a grid, a tap an answer."""
