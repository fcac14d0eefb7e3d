"""What is remarked on, one kind a file. Each first asks whether there is anything at all, at little cost.

Messages are made only for what is found; a clean ledger pays one cheap pass over its columns.
"""
