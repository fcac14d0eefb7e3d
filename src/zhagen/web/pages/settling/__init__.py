"""Done in one tap, from wherever it is seen, with the way back."""
