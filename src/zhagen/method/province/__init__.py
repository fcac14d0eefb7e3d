"""Very many communities: ledgers in a folder of partitions, each read alone, and a summary over all of them."""
