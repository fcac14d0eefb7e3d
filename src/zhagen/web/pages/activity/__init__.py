"""An activity as its pages show it: the roll, the parts people took."""
