"""Search over everything a person may see, from every page."""
