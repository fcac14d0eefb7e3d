"""Concerns: their list, one of them with its steps, a new one."""
