"""The page on which a week's or a month's other hours are written."""
