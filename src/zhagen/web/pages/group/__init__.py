"""A group as its pages show it: members, roles, procedures, what it did."""
