"""A reading's sentences, in both languages, made from its figures. No figure is ever written by hand."""
