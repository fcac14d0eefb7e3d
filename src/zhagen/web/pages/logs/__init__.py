"""The two logs, for the agency's manager."""
