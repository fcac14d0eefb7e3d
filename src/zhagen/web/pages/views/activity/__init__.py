"""Activities: written in one go, listed, shown."""
