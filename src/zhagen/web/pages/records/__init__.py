"""Records of any kind, as pages show them: one way for all 42 tables."""
