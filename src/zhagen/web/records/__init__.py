"""What a station records: the community, the work in it, and the practice loop. One app, one door: service."""
