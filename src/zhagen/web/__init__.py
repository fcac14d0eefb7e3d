"""The workplace: records written once, the board read from them. A Django project around `zhagen.method`."""
