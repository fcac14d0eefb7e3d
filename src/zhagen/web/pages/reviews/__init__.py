"""The two signatures of a review."""
