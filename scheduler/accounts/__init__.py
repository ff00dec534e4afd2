"""Records and accounts (经费核算): what was planned for the dates of a term, what was held, what is owed."""
