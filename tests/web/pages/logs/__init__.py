"""The two logs as the manager reads them."""
