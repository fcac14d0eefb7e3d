"""What people do with records: a verb and a noun each, one transaction, an audit row with every change."""
