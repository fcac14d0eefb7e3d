"""The community: who and what is there."""
