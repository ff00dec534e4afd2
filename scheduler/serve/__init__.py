"""A site: what is published, under addresses that only those know to whom they were given."""
