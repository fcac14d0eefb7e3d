"""What happens to agencies, stations and people: one verb and noun a file."""
