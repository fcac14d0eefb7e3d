"""read(): a ledger, some days and a playbook in; readings of the whole table out."""
