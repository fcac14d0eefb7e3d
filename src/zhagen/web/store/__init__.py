"""What every record has, whichever table it is of."""
