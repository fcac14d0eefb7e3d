"""A visit: recorded, shown with all that was written together, taken away and brought back; promises that are due."""
