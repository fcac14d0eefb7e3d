"""The declarations, by theme. Together they are the contract between record keeping and the method."""
