"""Groups: formed with their people, listed, shown."""
