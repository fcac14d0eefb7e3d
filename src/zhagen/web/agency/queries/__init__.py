"""What is read of accounts and places."""
