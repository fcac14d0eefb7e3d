"""The boards: one HTML file, the terminal, a workbook. Readings are made here, every state and verdict in them."""
