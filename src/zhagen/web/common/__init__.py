"""What every data app stands on and that knows none of them: ids, columns, records, scope, writing, the audit."""
