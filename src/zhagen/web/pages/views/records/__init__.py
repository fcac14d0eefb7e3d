"""Records of any kind: the start page, lists, one record, adding, changing, deleting and bringing back."""
