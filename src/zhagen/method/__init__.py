"""The method: dated tables in, readings out. No web framework, no network, no clock."""
