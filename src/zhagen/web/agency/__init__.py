"""Who works where: agencies, stations, accounts and their roles, communities, engagements, kept tables."""
