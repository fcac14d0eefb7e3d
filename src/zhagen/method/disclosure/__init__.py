"""What of a reading a person may be told: small counts hidden, others rounded, and nothing from which they follow."""
