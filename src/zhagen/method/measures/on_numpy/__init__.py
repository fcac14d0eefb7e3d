"""Figures on NumPy: ids and words are codes, a yes and no is two masks, a group-by is a bincount, a look-up a take."""
