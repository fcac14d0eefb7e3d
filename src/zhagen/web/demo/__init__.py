"""The fictional demo: an installation filled at once with an invented agency. A door: it holds no models."""
