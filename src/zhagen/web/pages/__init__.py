"""Pages: forms and lists over the data apps. A door: it holds no rules and no models."""
