"""Pages on which two entries become one."""
