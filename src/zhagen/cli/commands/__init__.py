"""The commands, one theme a file. Each imports what is heavy inside its function."""
