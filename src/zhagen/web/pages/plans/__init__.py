"""The plan: objectives with the chain that each hangs on, steps beneath."""
