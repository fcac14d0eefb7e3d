"""A round of doors: a building as a matrix of floors and doors, a tap a door."""
