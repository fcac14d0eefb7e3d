"""The frame around every page, and the fields, tags and answers that all of them share."""
