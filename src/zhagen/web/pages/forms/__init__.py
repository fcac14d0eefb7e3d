"""What pages ask. The rules are those of the use cases."""
