"""From records to frames to readings. Holds no records of its own."""
