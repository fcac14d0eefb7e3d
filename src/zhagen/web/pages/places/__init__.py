"""Homes, people, bodies and things as pages show them: doors by floor, how long ago, what happened by month."""
