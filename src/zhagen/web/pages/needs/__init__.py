"""A round of needs: findings by kind of evidence and group asked, ending in an order."""
