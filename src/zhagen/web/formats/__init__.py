"""How days and times are written, a language each; Django finds them by their names."""
