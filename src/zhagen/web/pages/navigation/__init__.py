"""What the frame of a page leads to: for whom, from where."""
