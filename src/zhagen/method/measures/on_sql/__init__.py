"""The same figures as SQL, for very many communities: a source is a table or view, a look-up a left join."""
