"""What is at hand and what is known: the map of assets, a partner's card, the community's profile."""
